import { invariant } from '../base/invariant.ts';
import { SerializationException } from '../errors/serialization-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { Wording } from '../errors/wording.ts';
import type { WireForm } from '../values/wire-form.ts';
import { isWireStructure } from '../values/wire-structure.ts';
import type { Decoded } from './decoded.ts';
import { compileDecoder, type Decoder, type Reading } from './decoder.ts';
import type { StructureShape } from './shape.ts';
import { findViolations } from './violation.ts';
import { violationMessage } from './violation-message.ts';

const decoders = new WeakMap<StructureShape, Decoder>();

/**
 * What an operation receives of `input`: a copy that shares nothing with it, checked against `shape`.
 * @throws SerializationException where the JSON has the wrong form
 * @throws ValidationException where a constraint of a member is broken
 */
export function decodeInput<Input>(
  shape: StructureShape,
  input: unknown,
  form: WireForm,
  wording: Wording = 'newest',
): Decoded<Input> {
  // A body that is no structure is answered as one that is no JSON.
  if (!isWireStructure(input)) throw new SerializationException();
  const reading: Reading = { form, inModelOrder: false, violated: false };
  const decode = decoderOf(shape);
  try {
    const decoded = decode(input, reading);
    if (reading.violated) refuse(shape, input, form, wording);
    return decoded as Decoded<Input>;
  } catch (error) {
    // AWS tells of the first member of its model that has the wrong form.
    if (error instanceof SerializationException) decode(input, { ...reading, inModelOrder: true });
    throw error;
  }
}

function decoderOf(shape: StructureShape): Decoder {
  let decoder = decoders.get(shape);
  if (decoder === undefined) decoders.set(shape, (decoder = compileDecoder(shape, 'member')));
  return decoder;
}

function refuse(shape: StructureShape, input: unknown, form: WireForm, wording: Wording): never {
  const found = findViolations(input, shape, form);
  invariant(found.length > 0, `${shape.name} was refused without a reason`);
  throw new ValidationException(violationMessage(shape, found, wording));
}
