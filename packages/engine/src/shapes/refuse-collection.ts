import { SerializationException } from '../errors/serialization-exception.ts';
import { NO_CLASS, type WirePlace } from '../values/wire-structure.ts';
import { javaType } from './java-type.ts';
import type { ListShape, MapShape, StructureShape } from './shape.ts';

/**
 * Refuses what stands where a list, a map or a structure is expected and is none.
 * @throws SerializationException always
 */
export function refuseCollection(
  input: unknown,
  shape: ListShape | MapShape | StructureShape,
  place: WirePlace,
): never {
  throw new SerializationException(refusal(input, shape, place));
}

function refusal(input: unknown, shape: ListShape | MapShape | StructureShape, place: WirePlace): string {
  if (Array.isArray(input)) {
    const kind = shape.type === 'structure' ? 'class ' : '';
    return `Unrecognized collection type ${kind}${javaType(shape)}`;
  }
  if (typeof input === 'object') return 'Start of structure or map found where not expected';
  if (place === 'member') return 'Unexpected field type';
  return shape.type === 'structure' ? 'Unexpected value type in payload' : NO_CLASS;
}
