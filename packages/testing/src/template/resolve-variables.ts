import { membersOf } from './parse-template.ts';
import type { TemplateOptions } from './template-options.ts';

const VARIABLE = /\$\{([a-zA-Z]+(?:\([^)]*\))?:[^${}]*|'[^']*'|"[^"]*")\}/;
/** Variables may stand within values of variables; more steps than these are a circle. */
const MAX_STEPS = 100;

/**
 * The value with the variables of a serverless.yml resolved: `self:` within it, others as given, or by their default.
 * `${Name}` without a source is left to `Fn::Sub`.
 * @throws Error for a variable that is neither given nor has a default
 * @see https://www.serverless.com/framework/docs/guides/variables
 */
export function resolveVariables(value: unknown, configuration: unknown, options: TemplateOptions): unknown {
  if (typeof value === 'string') return resolveText(value, configuration, options);
  if (Array.isArray(value))
    return value.map((each: unknown) => resolveVariables(each, configuration, options));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, resolveVariables(member, configuration, options)]),
  );
}

function resolveText(text: string, configuration: unknown, options: TemplateOptions): unknown {
  let resolved = text;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const match = VARIABLE.exec(resolved);
    if (match === null) return resolved;
    const [whole, inside = ''] = match;
    const found = lookUp(inside, configuration, options);
    if (whole === resolved && typeof found !== 'string')
      return resolveVariables(found, configuration, options);
    if (typeof found !== 'string' && typeof found !== 'number' && typeof found !== 'boolean')
      throw new Error(`${whole} is no text`);
    resolved = resolved.replace(whole, () => String(found));
  }
  throw new Error(`${text} refers to itself`);
}

/** The first of the alternatives, parted by commas, that has a value. */
function lookUp(inside: string, configuration: unknown, { variables = {} }: TemplateOptions): unknown {
  const given = new Map(Object.entries(variables));
  for (const alternative of inside.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((each) => each.trim())) {
    const [, single, double] = /^(?:'([^']*)'|"([^"]*)")$/.exec(alternative) ?? [];
    const literal = single ?? double;
    if (literal !== undefined) return literal;
    if (given.has(alternative)) return given.get(alternative);
    if (alternative.startsWith('self:')) {
      const path = alternative.slice('self:'.length).split('.');
      const found = path.reduce((within: unknown, name) => membersOf(within).get(name), configuration);
      if (found !== undefined) return found;
    } else if (!alternative.includes(':') && alternative !== '') {
      return alternative;
    }
  }
  throw new Error(`\${${inside}} is not known: give it in \`variables\``);
}
