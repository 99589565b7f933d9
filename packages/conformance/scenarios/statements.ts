import type { Answer } from '../adapters/adapter.ts';
import { attributes, type AttributeValue, type Plain } from './attributes.ts';
import type { Session } from './session.ts';

/** The values of a statement's parameters. */
export function parametersOf(...plain: readonly Plain[]): AttributeValue[] {
  return plain.map((value) => attributes({ value })['value'] ?? {});
}

/** Runs a statement with the values of its parameters. */
export function execute(session: Session, Statement: string, ...plain: readonly Plain[]): Promise<Answer> {
  return session.call('ExecuteStatement', {
    Statement,
    ...(plain.length > 0 && { Parameters: parametersOf(...plain) }),
  });
}

/** The rows a statement gives. */
export async function rowsOf(
  session: Session,
  Statement: string,
  ...plain: readonly Plain[]
): Promise<unknown> {
  return (await execute(session, Statement, ...plain))['Items'];
}

/** Items in DynamoDB's form. */
export function rows(...items: readonly Readonly<Record<string, Plain>>[]): unknown[] {
  return items.map(attributes);
}
