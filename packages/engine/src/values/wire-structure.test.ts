import { describe, expect, it } from 'vitest';
import { SerializationException } from '../errors/serialization-exception.ts';
import { isWireStructure, refuseMap, refuseStructure, wireList } from './wire-structure.ts';

describe('isWireStructure', () => {
  it('holds for objects that are no arrays', () => {
    const inputs: unknown[] = [{}, Object.create(null), null, undefined, [], 'a', 1, true];
    expect(inputs.map(isWireStructure)).toEqual([true, true, false, false, false, false, false, false]);
  });
});

describe('wireList', () => {
  it('refuses what is no list', () => {
    expect(() => wireList({})).toThrow(
      new SerializationException('Start of structure or map found where not expected'),
    );
    for (const scalar of ['23', true, 23, 34.56]) {
      expect(() => wireList(scalar)).toThrow(new SerializationException('Unexpected field type'));
    }
  });
});

describe('refuseStructure', () => {
  it('tells lists, members and elements apart', () => {
    expect(() => refuseStructure([], 'member')).toThrow(
      new SerializationException(
        'Unrecognized collection type class com.amazonaws.dynamodb.v20120810.AttributeValue',
      ),
    );
    expect(() => refuseStructure('a', 'member')).toThrow(new SerializationException('Unexpected field type'));
    expect(() => refuseStructure(1, 'element')).toThrow(
      new SerializationException('Unexpected value type in payload'),
    );
  });
});

describe('refuseMap', () => {
  it('tells lists, members and elements apart', () => {
    expect(() => refuseMap([], 'member')).toThrow(
      new SerializationException(
        'Unrecognized collection type java.util.Map<java.lang.String, com.amazonaws.dynamodb.v20120810.AttributeValue>',
      ),
    );
    expect(() => refuseMap('a', 'member')).toThrow(new SerializationException('Unexpected field type'));
    expect(() => refuseMap('a', 'element')).toThrow(
      new SerializationException(
        "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of loader 'bootstrap')",
      ),
    );
  });
});
