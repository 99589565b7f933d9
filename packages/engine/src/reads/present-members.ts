/** The names among `names` of members that `input` has, in the order of `names`. */
export function presentMembers<Input extends object>(
  input: Input,
  names: readonly (keyof Input & string)[],
): string[] {
  return names.filter((name) => input[name] !== undefined);
}
