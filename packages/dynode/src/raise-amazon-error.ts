import { AmazonError, type CancellationReason } from './amazon-error.ts';
import { isBody, listOf, memberOf, textOf, type Body } from './body.ts';
import type { Conversion } from './conversion.ts';
import { parse } from './parse.ts';
import type { TypedItem } from './typed-value.ts';

/**
 * Throws the AmazonError of an exception of DynamoDB's, and what is none (a broken connection, a fault of an engine)
 * as it is.
 */
export function raiseAmazonError(error: unknown, action: string, conversion: Conversion): never {
  if (error instanceof AmazonError) throw error;
  const exception = exceptionParts(error);
  if (exception === undefined) throw error;
  const { type, statusCode } = exception;
  const item = memberOf(exception.members, 'Item') as TypedItem | undefined;
  const reasons = listOf(exception.members, 'CancellationReasons');
  throw new AmazonError({
    type,
    statusCode,
    action,
    message: exception.message,
    cause: error,
    ...(item === undefined ? {} : { item: parse(item, conversion) }),
    ...(reasons === undefined
      ? {}
      : { cancellationReasons: reasons.map((reason) => cancellationReason(reason, conversion)) }),
  });
}

interface ExceptionParts {
  readonly type: string;
  readonly message: string;
  readonly statusCode: number | undefined;
  readonly members: Body;
}

/** Reads an exception of an engine or of an SDK client; undefined for any other error. */
function exceptionParts(error: unknown): ExceptionParts | undefined {
  if (!(error instanceof Error) && !isBody(error)) return undefined;
  const members = error as unknown as Body;
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  if (typeof name !== 'string' || members['$fault'] === undefined) return undefined;
  // An engine's own fault is told with its cause; AWS's exceptions have none.
  if (members['cause'] !== undefined && typeof members['toWire'] === 'function') return undefined;
  const namespace = textOf(members, 'namespace') ?? namespaceOf(members);
  const metadata = members['$metadata'];
  const statusCode = members['statusCode'] ?? (isBody(metadata) ? metadata['httpStatusCode'] : undefined);
  return {
    type: namespace === undefined ? name : `${namespace}#${name}`,
    message: typeof message === 'string' ? message : '',
    statusCode: typeof statusCode === 'number' ? statusCode : undefined,
    members,
  };
}

/** What stands before the `#` of the wire's `__type`. */
function namespaceOf(members: Body): string | undefined {
  const type = textOf(members, '__type');
  return type?.includes('#') === true ? type.slice(0, type.indexOf('#')) : undefined;
}

function cancellationReason(reason: unknown, conversion: Conversion): CancellationReason {
  if (!isBody(reason)) return { code: 'None' };
  const { Code: code, Message: message, Item: item } = reason;
  return {
    code: typeof code === 'string' ? code : 'None',
    ...(typeof message === 'string' ? { message } : {}),
    ...(item === undefined ? {} : { item: parse(item as TypedItem, conversion) }),
  };
}
