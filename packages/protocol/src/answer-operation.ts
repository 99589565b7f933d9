import { outputAnswer, type Answer } from './answer.ts';
import type { EngineLike } from './engine-like.ts';
import { exceptionAnswer, faultAnswer, type OnFault } from './exception-answer.ts';
import { executeJson } from './execute-json.ts';
import { isJsonObject, parseJsonBody } from './json-body.ts';
import { serviceError } from './service-error.ts';

/**
 * The answer to a request for an operation, in the order AWS checks things. Never throws.
 * @param operationName what the request asks for; undefined where it names nothing there is
 * @param onFault is told of every fault of dynamem itself
 * @param refuse what else may refuse a request that can be read and names an operation
 */
export function answerOperation(
  engine: EngineLike,
  operationName: string | undefined,
  body: Uint8Array | string,
  onFault?: OnFault,
  refuse?: () => Answer | undefined,
): Answer {
  try {
    const parsed = parseJsonBody(body);
    if (parsed === undefined) return serviceError('SerializationException');
    if (operationName === undefined || !engine.hasOperation(operationName)) {
      return serviceError('UnknownOperationException');
    }
    const refusal = refuse?.();
    if (refusal !== undefined) return refusal;
    if (!isJsonObject(parsed.json)) return serviceError('SerializationException');
    return performed(engine, operationName, parsed.json, onFault);
  } catch (cause) {
    return faultAnswer(cause, operationName, onFault);
  }
}

function performed(engine: EngineLike, operationName: string, input: object, onFault?: OnFault): Answer {
  try {
    return outputAnswer(operationName, executeJson(engine, operationName, input));
  } catch (error) {
    return exceptionAnswer(error, operationName, onFault);
  }
}
