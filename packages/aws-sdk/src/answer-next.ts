import { operationNameFrom, type CommandClass, type OutputOf } from './operation-name.ts';
import { activeRecordOf } from './record-of.ts';

/**
 * Gives the next call of an operation this output, once, and asks the engine nothing: it is what the caller gets
 * (a document client's caller in native values), neither marshalled nor seen by middleware. A client made with
 * `inProcess` is answered in DynamoDB's form, document commands included.
 * @param target a client; or, for the first of its clients, an attachment, an interception or a class that is attached
 * @throws TypeError when no engine answers the client
 */
export function answerNext<Class extends CommandClass>(
  target: object,
  command: Class,
  output: Omit<OutputOf<Class>, '$metadata'>,
): void;
export function answerNext(target: object, operationName: string, output: object): void;
export function answerNext(target: object, operation: CommandClass | string, output: object): void {
  const operationName = operationNameFrom(operation);
  const title = `answerNext ${operationName}`;
  activeRecordOf(target).oneOffs.add(operationName, { kind: 'answer', output, title });
}
