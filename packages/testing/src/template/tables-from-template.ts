import type { TableFixture } from '../table-fixture.ts';
import { membersOf, parseTemplate } from './parse-template.ts';
import { resolveIntrinsics } from './resolve-intrinsics.ts';
import { resolveVariables } from './resolve-variables.ts';
import { tableOfResource, TABLE_TYPES } from './table-of-resource.ts';
import { TemplateScope } from './template-scope.ts';
import type { TemplateOptions } from './template-options.ts';

export type { TemplateOptions } from './template-options.ts';

/**
 * The tables of a template of CloudFormation or SAM, or of a serverless.yml: as text in YAML or JSON, or as what was
 * read of it. A table without a TableName has its logical name. Whatever cannot be resolved is refused.
 * @throws Error naming the table and what cannot be resolved or is not supported
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html
 */
export function tablesFromTemplate(template: string | object, options: TemplateOptions = {}): TableFixture[] {
  const read = typeof template === 'string' ? parseTemplate(template) : template;
  const root = resourcesOf(read).length > 0 || !isServerless(read) ? read : serverlessTemplate(read, options);
  const scope = new TemplateScope(membersOf(root), options);
  const resources = resourcesOf(root);
  if (resources.length === 0) throw new Error('The template has no Resources');
  return resources.flatMap(([name, resource]) => {
    const { Type, Condition, Properties } = Object.fromEntries(membersOf(resource));
    if (Type === 'AWS::DynamoDB::GlobalTable')
      throw new Error(`${name}: AWS::DynamoDB::GlobalTable is not supported, as replicas are not`);
    if (typeof Type !== 'string' || !TABLE_TYPES.includes(Type)) return [];
    try {
      if (typeof Condition === 'string' && !scope.condition(Condition)) return [];
      return [tableOfResource(name, Type, resolveIntrinsics(Properties ?? {}, scope), options.ignore ?? [])];
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

function resourcesOf(template: unknown): [string, unknown][] {
  return [...membersOf(membersOf(template).get('Resources'))];
}

function isServerless(template: unknown): boolean {
  return membersOf(template).has('resources');
}

/** The `resources` of a serverless.yml are a template, or a list of templates. */
function serverlessTemplate(configuration: unknown, options: TemplateOptions): object {
  const { resources } = Object.fromEntries(membersOf(configuration));
  const parts = Array.isArray(resources) ? resources : [resources];
  const merged = new Map<string, unknown>();
  for (const part of parts)
    for (const [section, members] of membersOf(resolveVariables(part, configuration, options)))
      merged.set(section, Object.fromEntries([...membersOf(merged.get(section)), ...membersOf(members)]));
  return Object.fromEntries(merged);
}
