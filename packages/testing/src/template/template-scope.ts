import { membersOf } from './parse-template.ts';
import { resolveIntrinsics } from './resolve-intrinsics.ts';
import { TABLE_TYPES } from './table-of-resource.ts';
import type { TemplateOptions } from './template-options.ts';

/** What the intrinsic functions of a template can refer to. */
export class TemplateScope {
  private readonly root: ReadonlyMap<string, unknown>;
  private readonly given: ReadonlyMap<string, unknown>;
  private readonly pseudoParameters: ReadonlyMap<string, string>;
  /** The names that are being resolved, by which circles are found. */
  private readonly open: Set<string> = new Set();

  constructor(root: ReadonlyMap<string, unknown>, options: TemplateOptions) {
    const {
      parameters = {},
      region = 'us-east-1',
      accountId = '000000000000',
      stackName = 'stack',
    } = options;
    this.root = root;
    this.given = new Map(Object.entries(parameters));
    this.pseudoParameters = new Map([
      ['AWS::Region', region],
      ['AWS::AccountId', accountId],
      ['AWS::StackName', stackName],
      ['AWS::Partition', 'aws'],
      ['AWS::URLSuffix', 'amazonaws.com'],
    ]);
  }

  /** What `Ref` gives: a parameter, or the name of a table. @throws Error where it is not known */
  reference(name: string): unknown {
    const pseudo = this.pseudoParameters.get(name);
    if (pseudo !== undefined) return pseudo;
    if (this.given.has(name)) return this.given.get(name);
    const parameter = membersOf(membersOf(this.root.get('Parameters')).get(name));
    if (parameter.has('Default')) return parameter.get('Default');
    const resource = membersOf(membersOf(this.root.get('Resources')).get(name));
    if (TABLE_TYPES.includes(String(resource.get('Type')))) {
      const given = membersOf(resource.get('Properties')).get('TableName');
      return given === undefined ? name : this.once(name, () => resolveIntrinsics(given, this));
    }
    throw new Error(`${name} is not known: give it in \`parameters\``);
  }

  /** What is given for `Fn::GetAtt` and `Fn::ImportValue`. @throws Error where it is not */
  attribute(name: string): unknown {
    if (this.given.has(name)) return this.given.get(name);
    throw new Error(`${name} is not known: give it in \`parameters\` as '${name}'`);
  }

  /** @throws Error where there is no such value */
  mapped(path: readonly string[]): unknown {
    const found = path.reduce(
      (within: unknown, name) => membersOf(within).get(name),
      this.root.get('Mappings'),
    );
    if (found === undefined) throw new Error(`The template has no mapping ${path.join('.')}`);
    return found;
  }

  /** Whether a condition of the template holds. @throws Error where there is no such condition */
  condition(name: string): boolean {
    const conditions = membersOf(this.root.get('Conditions'));
    if (!conditions.has(name)) throw new Error(`The template has no condition ${name}`);
    return this.once(name, () => resolveIntrinsics(conditions.get(name), this)) === true;
  }

  private once<Value>(name: string, resolve: () => Value): Value {
    if (this.open.has(name)) throw new Error(`${name} refers to itself`);
    this.open.add(name);
    try {
      return resolve();
    } finally {
      this.open.delete(name);
    }
  }
}
