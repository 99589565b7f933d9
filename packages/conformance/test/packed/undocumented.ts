const EXPORT = /^export (?:declare )?(?:abstract )?(?:class|const|function|interface|type) ([\w$]+)/;

/** The names that a declaration file exports without a comment before any of their declarations. */
export function undocumented(declarations: string): string[] {
  const isDocumented = new Map<string, boolean>();
  let before = '';
  for (const line of declarations.split('\n')) {
    const name = EXPORT.exec(line)?.[1];
    if (name !== undefined) isDocumented.set(name, isDocumented.get(name) === true || before.endsWith('*/'));
    if (line.trim() !== '') before = line;
  }
  return [...isDocumented].flatMap(([name, is]) => (is ? [] : [name]));
}
