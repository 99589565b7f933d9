import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/**
 * A template in YAML or JSON as values, with CloudFormation's short forms (`!Ref`, `!Sub`) written out.
 * @throws Error where the text is no YAML
 */
export function parseTemplate(text: string): unknown {
  // Unknown tags are warned of: the short forms are such.
  const document = parseDocument(text, { logLevel: 'error', merge: false });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`The template is no YAML: ${error.message}`, { cause: error });
  return valueOf(document.contents, document);
}

/** The members of a mapping, whatever their names; none of anything else. */
export function membersOf(value: unknown): Map<string, unknown> {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Map<string, unknown>(isMapping ? Object.entries(value) : []);
}

function valueOf(node: unknown, document: Document): unknown {
  if (isAlias(node)) return valueOf(node.resolve(document), document);
  if (isMap(node)) return withTag(node.tag, mappingOf(node.items, document));
  if (isSeq(node))
    return withTag(
      node.tag,
      node.items.map((item) => valueOf(item, document)),
    );
  return isScalar(node) ? withTag(node.tag, node.value) : null;
}

function mappingOf(
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  document: Document,
): object {
  const merged: [string, unknown][] = [];
  const own: [string, unknown][] = [];
  for (const { key, value } of pairs) {
    const name = String(valueOf(key, document));
    const member = valueOf(value, document);
    if (name !== '<<') own.push([name, member]);
    // Of several mappings the first has precedence.
    else for (const each of [member].flat().toReversed()) merged.push(...membersOf(each));
  }
  return Object.fromEntries([...merged, ...own]);
}

function withTag(tag: string | undefined, value: unknown): unknown {
  if (tag === undefined || !tag.startsWith('!')) return value;
  const name = tag.slice(1);
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name === 'GetAtt' && typeof value === 'string') {
    const [resource = '', ...attribute] = value.split('.');
    return { 'Fn::GetAtt': [resource, attribute.join('.')] };
  }
  return { [`Fn::${name}`]: value };
}
