import { SerializationException } from '../errors/serialization-exception.ts';

/** Where a value stands in its request: AWS's texts tell members of structures from elements of lists and maps. */
export type WirePlace = 'member' | 'element';

const ATTRIBUTE_VALUE = 'com.amazonaws.dynamodb.v20120810.AttributeValue';

/** What Java says of a scalar where a list or a map of something is expected within a collection. */
export const NO_CLASS: string =
  'class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class ' +
  '(sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of loader ' +
  "'bootstrap')";

/** Whether `input` is an object with members: what JSON can carry as a structure or a map. */
export function isWireStructure(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** The elements of a list that is a member of a structure. */
export function wireList(input: unknown): readonly unknown[] {
  if (Array.isArray(input)) return input;
  throw new SerializationException(
    typeof input === 'object'
      ? 'Start of structure or map found where not expected'
      : 'Unexpected field type',
  );
}

/** Refuses what stands where an AttributeValue is expected and is no structure. */
export function refuseStructure(input: unknown, place: WirePlace): never {
  if (Array.isArray(input))
    throw new SerializationException(`Unrecognized collection type class ${ATTRIBUTE_VALUE}`);
  throw new SerializationException(
    place === 'member' ? 'Unexpected field type' : 'Unexpected value type in payload',
  );
}

/** Refuses what stands where a map of AttributeValues is expected and is no map. */
export function refuseMap(input: unknown, place: WirePlace): never {
  if (Array.isArray(input)) {
    throw new SerializationException(
      `Unrecognized collection type java.util.Map<java.lang.String, ${ATTRIBUTE_VALUE}>`,
    );
  }
  throw new SerializationException(place === 'member' ? 'Unexpected field type' : NO_CLASS);
}
