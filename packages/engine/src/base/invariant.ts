/**
 * States what the code relies on; a failure is a fault of dynamem, never of its caller.
 * @throws Error when `condition` is false; the engine answers it as InternalServerError.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`dynamem invariant broken: ${message}`);
}
