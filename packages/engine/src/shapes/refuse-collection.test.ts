import { expect, it } from 'vitest';
import type { WirePlace } from '../values/wire-form.ts';
import { refuseCollection } from './refuse-collection.ts';
import type { ListShape, MapShape, StructureShape } from './shape.ts';

const structure: StructureShape = { type: 'structure', name: 'Tag', members: {} };
const list: ListShape = { type: 'list', member: structure };
const map: MapShape = { type: 'map', key: { type: 'string' }, value: structure };
const noClass =
  'class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class ' +
  '(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of ' +
  "loader 'bootstrap')";

it.each<[string, unknown, ListShape | MapShape | StructureShape, WirePlace, string]>([
  ['a scalar member', 'x', list, 'member', 'Unexpected field type'],
  ['a scalar member', 1, map, 'member', 'Unexpected field type'],
  ['a scalar member', true, structure, 'member', 'Unexpected field type'],
  ['a scalar element', 'x', structure, 'element', 'Unexpected value type in payload'],
  ['a scalar element', 'x', list, 'element', noClass],
  ['a scalar element', 1, map, 'element', noClass],
  ['an object', {}, list, 'member', 'Start of structure or map found where not expected'],
  [
    'an array',
    [],
    structure,
    'element',
    'Unrecognized collection type class com.amazonaws.dynamodb.v20120810.Tag',
  ],
  [
    'an array',
    [],
    map,
    'member',
    'Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.Tag>',
  ],
])('refuses %s (%j) where %o is expected as %s', (_title, input, shape, place, message) => {
  expect(() => refuseCollection(input, shape, place)).toThrow(
    expect.objectContaining({ name: 'SerializationException', message }),
  );
});
