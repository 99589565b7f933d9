import { membersOf } from './parse-template.ts';
import type { TemplateScope } from './template-scope.ts';

/** What `AWS::NoValue` resolves to: the property it is the value of is left out. */
const NO_VALUE: unique symbol = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: TemplateScope) => unknown;

/**
 * The value with its intrinsic functions resolved.
 * @throws Error for a function or a reference that cannot be resolved
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function resolveIntrinsics(value: unknown, scope: TemplateScope): unknown {
  if (Array.isArray(value))
    return value
      .map((element: unknown) => resolveIntrinsics(element, scope))
      .filter((each) => each !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  const [[name, argument] = ['', undefined]] = members;
  if (members.length === 1 && (name === 'Ref' || name.startsWith('Fn::') || isCondition(name, argument))) {
    const intrinsic = INTRINSICS.get(name);
    if (intrinsic === undefined) throw new Error(`${name} is not supported`);
    return intrinsic(argument, scope);
  }
  return Object.fromEntries(
    members
      .map(([each, member]) => [each, resolveIntrinsics(member, scope)] as const)
      .filter(([, member]) => member !== NO_VALUE),
  );
}

function isCondition(name: string, argument: unknown): boolean {
  return name === 'Condition' && typeof argument === 'string';
}

const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', (name, scope) => (name === 'AWS::NoValue' ? NO_VALUE : scope.reference(String(name)))],
  ['Condition', (name, scope) => scope.condition(String(name))],
  ['Fn::GetAtt', (path, scope) => scope.attribute(Array.isArray(path) ? path.join('.') : String(path))],
  ['Fn::ImportValue', (name, scope) => scope.attribute(String(resolveIntrinsics(name, scope)))],
  ['Fn::Sub', substitute],
  [
    'Fn::Join',
    (argument, scope) => {
      const [separator, parts] = listOf('Fn::Join', argument, scope);
      return listOf('Fn::Join', parts, scope).join(String(separator));
    },
  ],
  [
    'Fn::Split',
    (argument, scope) => {
      const [separator, text] = listOf('Fn::Split', argument, scope);
      return String(text).split(String(separator));
    },
  ],
  [
    'Fn::Select',
    (argument, scope) => {
      const [index, from] = listOf('Fn::Select', argument, scope);
      const selected = listOf('Fn::Select', from, scope)[Number(index)];
      if (selected === undefined) throw new Error(`Fn::Select finds no element ${String(index)}`);
      return selected;
    },
  ],
  [
    'Fn::FindInMap',
    (argument, scope) =>
      resolveIntrinsics(scope.mapped(listOf('Fn::FindInMap', argument, scope).map(String)), scope),
  ],
  [
    'Fn::If',
    (argument, scope) => {
      if (!Array.isArray(argument)) throw new Error('Fn::If takes a list');
      const [name, then, otherwise] = argument as unknown[];
      // The branch that is not taken may refer to what is not known.
      return resolveIntrinsics(scope.condition(String(name)) ? then : otherwise, scope);
    },
  ],
  [
    'Fn::Equals',
    (argument, scope) => {
      const [left, right] = listOf('Fn::Equals', argument, scope);
      return String(left) === String(right);
    },
  ],
  ['Fn::Not', (argument, scope) => listOf('Fn::Not', argument, scope)[0] !== true],
  ['Fn::And', (argument, scope) => listOf('Fn::And', argument, scope).every((each) => each === true)],
  ['Fn::Or', (argument, scope) => listOf('Fn::Or', argument, scope).some((each) => each === true)],
]);

function listOf(name: string, argument: unknown, scope: TemplateScope): unknown[] {
  const resolved = resolveIntrinsics(argument, scope);
  if (!Array.isArray(resolved)) throw new Error(`${name} takes a list`);
  return resolved;
}

function substitute(argument: unknown, scope: TemplateScope): string {
  const [template, given] = Array.isArray(argument) ? (argument as unknown[]) : [argument];
  const own = membersOf(resolveIntrinsics(given, scope));
  return String(template).replaceAll(/\$\{(!?)([^}]+)\}/g, (_all, escaped: string, text: string) => {
    if (escaped === '!') return `\${${text}}`;
    const name = text.trim();
    if (own.has(name)) return String(own.get(name));
    return String(name.includes('.') ? scope.attribute(name) : scope.reference(name));
  });
}
