import { answerOf, type Answer } from './answer.ts';

/** The refusals of AWS's HTTP layer, which no operation raises. */
export type ServiceErrorName =
  | 'SerializationException'
  | 'UnknownOperationException'
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException';

/** A refusal by AWS's HTTP layer, with a message where AWS sends one. */
export function serviceError(name: ServiceErrorName, message?: string): Answer {
  const type = `com.amazon.coral.service#${name}`;
  return answerOf(400, message === undefined ? { __type: type } : { __type: type, message });
}
