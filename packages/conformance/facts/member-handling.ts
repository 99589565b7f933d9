import { importsOf, resolveImport, type SourceTree } from '../architecture/source-tree.ts';
import type { FactShape } from './api-facts.ts';

/** A member of an operation's input at any level, as a path: `RequestItems{}.Keys`. */
export interface InputMember {
  readonly path: string;
  readonly name: string;
}

/** Every member of an input, save what lies within an AttributeValue or below a member `isRefused` names. */
export function inputMembers(input: FactShape, isRefused: (name: string) => boolean): InputMember[] {
  const found: InputMember[] = [];
  const walk = (shape: FactShape, path: string): void => {
    if (shape.type === 'list') walk(shape.member(), `${path}[]`);
    if (shape.type === 'map') walk(shape.value(), `${path}{}`);
    if (shape.type !== 'structure' || shape.name === 'AttributeValue') return;
    for (const [name, member] of shape.members) {
      if (path === '' && isRefused(name)) continue;
      const memberPath = path === '' ? name : `${path}.${name}`;
      found.push({ path: memberPath, name });
      walk(member.shape(), memberPath);
    }
  };
  walk(input, '');
  return found;
}

/** The first file that reads the member: the operation's own or, nearest first, one that it imports. */
export function fileThatReads(member: string, operationFile: string, tree: SourceTree): string | undefined {
  const taken = `\\{[^{}]*\\b${member}\\b[^{}]*\\}`;
  const read = new RegExp(
    [
      // `input.Member`, not followed by an assignment, and 'Member' in a list of names.
      `\\.${member}\\b(?!\\s*=[^=])`,
      `'${member}'`,
      // `{ Member }` or `{ Member: member }` taken apart: in a declaration, a loop, the head of a function.
      `(?:const|let) ${taken}(?:: \\w+)? =`,
      `\\([^()]*${taken}[^()]*\\)\\s*(?::[^;{}=]*)?(?:=>|\\{)`,
    ].join('|'),
  );
  const queue = [operationFile];
  for (const file of queue) {
    const text = tree.get(file);
    if (text === undefined) continue;
    if (read.test(withoutDeclarations(text))) return file;
    for (const specifier of importsOf(text)) {
      if (!specifier.startsWith('.')) continue;
      const imported = resolveImport(file, specifier);
      if (!imported.includes('/shapes/') && !queue.includes(imported)) queue.push(imported);
    }
  }
  return undefined;
}

/** The text without imports, interfaces and shapes: naming a member there handles nothing. */
function withoutDeclarations(text: string): string {
  return text
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^(?:export )?interface [\s\S]*?\n\}$/gm, '')
    .replace(/^(?:export )?const \w+Shape: \w+ = \{[\s\S]*?\n\};$/gm, '')
    .replace(/\/\*\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
