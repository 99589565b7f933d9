import { exceptionByName, type InjectedExceptionName } from './exception-by-name.ts';
import { operationNameFrom, type CommandClass } from './operation-name.ts';
import { activeRecordOf } from './record-of.ts';

/**
 * Lets the next attempt at an operation fail, once: it goes the SDK's own way, which may retry it. An exception (by
 * AWS's name, or as an instance of the SDK's or the engine's class) is answered and made by the client's own copy of
 * the SDK; any other Error is thrown as where the network fails. Several wait for their turn. Nothing is written. A fake
 * client (of dynamem/client) throws it at once, as it never retries.
 * @param target a client; or, for the first of its clients, an attachment, an interception or a class that is attached
 * @throws TypeError when no engine answers the client, or the name is no exception's
 */
export function failNext(
  target: object,
  operation: CommandClass | string,
  error: InjectedExceptionName | Error,
): void {
  const operationName = operationNameFrom(operation);
  const failure = typeof error === 'string' ? exceptionByName(error) : error;
  const title = `failNext ${operationName} ${failure.name}`;
  activeRecordOf(target).oneOffs.add(operationName, { kind: 'failure', error: failure, title });
}
