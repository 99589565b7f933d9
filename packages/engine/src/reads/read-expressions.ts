import { ValidationException } from '../errors/validation-exception.ts';
import { bindCondition } from '../expressions/bind-condition.ts';
import { bindProjection } from '../expressions/bind-projection.ts';
import type { BoundCondition, BoundKeyCondition, DocumentPath } from '../expressions/bound.ts';
import { bindKeyCondition } from '../expressions/key-condition.ts';
import { Placeholders } from '../expressions/placeholders.ts';
import type { WordingLayer } from '../values/attribute-value-fault.ts';
import type { DecodedAttributes } from '../values/wire-form.ts';

/** The members of a read that are expressions or serve them. */
export interface ReadExpressions {
  readonly ProjectionExpression: string | undefined;
  readonly FilterExpression?: string | undefined;
  readonly KeyConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames: ReadonlyMap<string, string> | undefined;
  readonly ExpressionAttributeValues?: DecodedAttributes | undefined;
}

export interface BoundReadExpressions {
  readonly filter: BoundCondition | undefined;
  readonly paths: readonly DocumentPath[] | undefined;
  readonly keyCondition: BoundKeyCondition | undefined;
}

/**
 * Refuses names without any expression, and values without one of `valued`, the expressions that can hold values.
 * @throws ValidationException
 */
export function refuseIdlePlaceholders(
  members: ReadExpressions,
  valued: readonly ('FilterExpression' | 'KeyConditionExpression')[],
): void {
  if (members.ExpressionAttributeNames === undefined && members.ExpressionAttributeValues === undefined)
    return;
  const withoutValues = valued.every((name) => members[name] === undefined);
  if (
    members.ExpressionAttributeNames !== undefined &&
    withoutValues &&
    members.ProjectionExpression === undefined
  ) {
    throw new ValidationException('ExpressionAttributeNames can only be specified when using expressions');
  }
  if (members.ExpressionAttributeValues !== undefined && withoutValues) {
    throw new ValidationException(
      'ExpressionAttributeValues can only be specified when using expressions: ' +
        `${valued.join(' and ')} ${valued.length > 1 ? 'are' : 'is'} null`,
    );
  }
}

/**
 * Binds the expressions of a read, in the order AWS looks at them.
 * @throws ValidationException for the first thing wrong with the names, the values or an expression
 */
export function bindReadExpressions(members: ReadExpressions, layer: WordingLayer): BoundReadExpressions {
  const { FilterExpression, ProjectionExpression, KeyConditionExpression } = members;
  const { ExpressionAttributeNames, ExpressionAttributeValues } = members;
  const placeholders = new Placeholders(ExpressionAttributeNames, ExpressionAttributeValues, layer);
  const filter =
    FilterExpression === undefined ? undefined : bindCondition(FilterExpression, 'Filter', placeholders);
  const paths =
    ProjectionExpression === undefined ? undefined : bindProjection(ProjectionExpression, placeholders).paths;
  const keyCondition =
    KeyConditionExpression === undefined ? undefined : bindKeyCondition(KeyConditionExpression, placeholders);
  placeholders.requireAllUsed();
  return { filter, paths, keyCondition };
}
