/** Tells of a fault of dynamem itself, which the client sees as InternalServerError without its cause. */
export function reportFault(cause: unknown, operationName: string | undefined): void {
  console.error(`dynamem: fault in ${operationName ?? 'a request'}, answered as InternalServerError:`, cause);
}
