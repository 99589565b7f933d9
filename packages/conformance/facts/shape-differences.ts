import type { Shape } from '../../engine/src/shapes/shape.ts';
import type { FactBounds, FactShape } from './api-facts.ts';

/** Where a shape of the engine is not what AWS's model has, each as `path: what`. */
export function shapeDifferences(path: string, shape: Shape, fact: FactShape): string[] {
  if (fact.type === 'structure' && fact.name === 'AttributeValue')
    return shape.type === 'attributeValue' ? [] : [`${path}: ${shape.type}, not an AttributeValue`];
  if (shape.type === 'attributeMap') return attributeMapDifferences(path, fact);
  switch (fact.type) {
    case 'string':
      return shape.type === 'string'
        ? [
            ...boundsDifferences(path, shape, fact.bounds),
            ...unequal(path, 'pattern', shape.pattern, fact.pattern),
            ...unequal(path, 'enum', shape.values?.join(' '), undefined),
          ]
        : [`${path}: ${shape.type}, not string`];
    case 'enum': {
      const values = shape.type === 'string' ? shape.values : undefined;
      return unequal(path, 'enum', values?.toSorted().join(' '), fact.values.toSorted().join(' '));
    }
    case 'number':
      return ['integer', 'long', 'double'].includes(shape.type)
        ? []
        : [`${path}: ${shape.type}, not a number`];
    case 'list':
      return shape.type === 'list'
        ? [
            ...boundsDifferences(path, shape, fact.bounds),
            ...shapeDifferences(`${path}[]`, shape.member, fact.member()),
          ]
        : [`${path}: ${shape.type}, not list`];
    case 'map':
      return shape.type === 'map'
        ? [
            ...boundsDifferences(path, shape, fact.bounds),
            ...shapeDifferences(`${path}{key}`, shape.key, fact.key()),
            ...shapeDifferences(`${path}{}`, shape.value, fact.value()),
          ]
        : [`${path}: ${shape.type}, not map`];
    case 'structure':
      return structureDifferences(path, shape, fact);
    case 'integer':
    case 'long':
    case 'double':
      return shape.type === fact.type
        ? boundsDifferences(path, shape, fact.bounds)
        : [`${path}: ${shape.type}, not ${fact.type}`];
    default:
      return unequal(path, 'type', shape.type, fact.type);
  }
}

function structureDifferences(path: string, shape: Shape, fact: FactShape & { type: 'structure' }): string[] {
  if (shape.type !== 'structure') return [`${path}: ${shape.type}, not structure`];
  const found = [
    ...unequal(path, 'name', shape.name, fact.name),
    ...unequal(path, 'members', Object.keys(shape.members).join(' '), [...fact.members.keys()].join(' ')),
  ];
  for (const name of [...(shape.required ?? []), ...(shape.violationOrder ?? [])])
    if (!Object.hasOwn(shape.members, name)) found.push(`${path}.${name}: named, but no member`);
  for (const [name, member] of fact.members) {
    const own = shape.members[name];
    if (own === undefined) continue;
    found.push(
      ...unequal(`${path}.${name}`, 'required', shape.required?.includes(name) === true, member.required),
      ...shapeDifferences(`${path}.${name}`, own, member.shape()),
    );
  }
  return found;
}

function attributeMapDifferences(path: string, fact: FactShape): string[] {
  const value = fact.type === 'map' ? fact.value() : undefined;
  const fits = value?.type === 'structure' && value.name === 'AttributeValue';
  return fits ? [] : [`${path}: attributeMap, not ${fact.type}`];
}

function boundsDifferences(path: string, shape: FactBounds, fact: FactBounds): string[] {
  return [...unequal(path, 'min', shape.min, fact.min), ...unequal(path, 'max', shape.max, fact.max)];
}

function unequal(path: string, what: string, ours: unknown, theirs: unknown): string[] {
  return ours === theirs ? [] : [`${path}: ${what} is ${String(ours)}, not ${String(theirs)}`];
}
