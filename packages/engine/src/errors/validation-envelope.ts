import { explainedAs } from './explanation.ts';
import { ValidationException } from './validation-exception.ts';
import type { Wording } from './wording.ts';

/** The text under AWS's count of one. */
export function validationEnvelope(text: string): string {
  return `1 validation error detected: ${text}`;
}

// Texts about an AttributeValue without a type or with two are bare in every operation (measured on AWS, 2026).
const ALWAYS_BARE =
  /^Supplied AttributeValue (?:is empty|has more than one datatypes set), must contain exactly one/;

/**
 * What `run` returns; a ValidationException it throws gets the prefix that PutItem, UpdateItem and DeleteItem
 * put before what they find wrong with values and expressions, since June 2026.
 */
export function enveloped<Result>(run: () => Result, wording: Wording): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ValidationException) || wording === 'before-2026-06') throw error;
    if (ALWAYS_BARE.test(error.message)) throw error;
    throw explainedAs(new ValidationException(validationEnvelope(error.message)), error);
  }
}
