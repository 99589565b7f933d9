import { ValidationException } from '../errors/validation-exception.ts';
import { bindCondition } from '../expressions/bind-condition.ts';
import { bindUpdate } from '../expressions/bind-update.ts';
import type { BoundCondition, BoundUpdate } from '../expressions/bound.ts';
import {
  bindAttributeUpdates,
  type DecodedAttributeValueUpdate,
} from '../expressions/legacy/bind-attribute-updates.ts';
import { bindExpected, type DecodedExpectedAttributeValue } from '../expressions/legacy/bind-expected.ts';
import type { ConditionalOperator } from '../expressions/legacy/combine-conditions.ts';
import { refuseMixedParameters } from '../expressions/legacy/refuse-mixed-parameters.ts';
import { Placeholders } from '../expressions/placeholders.ts';
import type { ReturnValuesOnConditionCheckFailure } from '../shapes/return-values.ts';
import { faultMessage, type WordingLayer } from '../values/attribute-value-fault.ts';
import type { DecodedAttributes } from '../values/wire-form.ts';
import type { ConditionCheck } from './condition-check.ts';

/**
 * Requires that nothing is wrong with the values of an item or a key.
 * @throws ValidationException
 */
export function requireSoundValues({ fault }: DecodedAttributes, layer: WordingLayer): void {
  if (fault !== undefined) throw new ValidationException(faultMessage(fault, layer));
}

/** The members of a write that say when and how, in both generations of the API. */
export interface WriteParameters {
  readonly UpdateExpression?: string | undefined;
  readonly ConditionExpression: string | undefined;
  readonly ExpressionAttributeNames: ReadonlyMap<string, string> | undefined;
  readonly ExpressionAttributeValues: DecodedAttributes | undefined;
  readonly AttributeUpdates?: ReadonlyMap<string, DecodedAttributeValueUpdate> | undefined;
  readonly Expected: ReadonlyMap<string, DecodedExpectedAttributeValue> | undefined;
  readonly ConditionalOperator: ConditionalOperator | undefined;
  readonly ReturnValuesOnConditionCheckFailure: ReturnValuesOnConditionCheckFailure | undefined;
}

export interface BoundWriteParameters {
  readonly update: BoundUpdate | undefined;
  readonly check: ConditionCheck | undefined;
}

const NOTHING: BoundWriteParameters = { update: undefined, check: undefined };

/** Whether a write has none of the parameters: most have not, and need nothing checked or bound. */
export function isUnconditional(parameters: WriteParameters): boolean {
  return (
    parameters.UpdateExpression === undefined &&
    parameters.ConditionExpression === undefined &&
    parameters.ExpressionAttributeNames === undefined &&
    parameters.ExpressionAttributeValues === undefined &&
    parameters.AttributeUpdates === undefined &&
    parameters.Expected === undefined &&
    parameters.ConditionalOperator === undefined
  );
}

/**
 * Refuses parameters of both generations in one request, then names and values that no expression can use.
 * @throws ValidationException
 */
export function refuseMixedWriteParameters(parameters: WriteParameters, layer: WordingLayer): void {
  if (isUnconditional(parameters)) return;
  const expressions = presentOf(parameters, ['UpdateExpression', 'ConditionExpression']);
  refuseMixedParameters(presentOf(parameters, ['AttributeUpdates', 'Expected']), expressions);
  if (expressions.length > 0) return;
  if (parameters.ExpressionAttributeNames !== undefined)
    throw new ValidationException('ExpressionAttributeNames can only be specified when using expressions');
  if (parameters.ExpressionAttributeValues !== undefined) {
    const missing =
      'UpdateExpression' in parameters
        ? 'UpdateExpression and ConditionExpression are null'
        : 'ConditionExpression is null';
    throw new ValidationException(
      `ExpressionAttributeValues can only be specified when using expressions${layer === 'older' ? `: ${missing}` : ''}`,
    );
  }
}

/**
 * Binds the update and the condition of a write, in the order AWS looks at them.
 * @throws ValidationException for the first thing wrong with the names, the values or an expression
 */
export function bindWriteParameters(parameters: WriteParameters, layer: WordingLayer): BoundWriteParameters {
  if (isUnconditional(parameters)) return NOTHING;
  const { UpdateExpression, ConditionExpression, AttributeUpdates } = parameters;
  if (UpdateExpression === undefined && ConditionExpression === undefined) {
    const legacyUpdate = AttributeUpdates && bindAttributeUpdates(AttributeUpdates, layer);
    return bound(
      parameters,
      legacyUpdate,
      bindExpected(parameters.Expected, parameters.ConditionalOperator, layer),
    );
  }
  // A ConditionalOperator beside expressions has neither filter nor Expected to combine.
  bindExpected(undefined, parameters.ConditionalOperator, layer);
  const { ExpressionAttributeNames, ExpressionAttributeValues } = parameters;
  const placeholders = new Placeholders(ExpressionAttributeNames, ExpressionAttributeValues, layer);
  const update = UpdateExpression === undefined ? undefined : bindUpdate(UpdateExpression, placeholders);
  const condition =
    ConditionExpression === undefined
      ? undefined
      : bindCondition(ConditionExpression, 'Condition', placeholders);
  placeholders.requireAllUsed();
  return bound(parameters, update, condition);
}

function bound(
  { ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailure }: WriteParameters,
  update: BoundUpdate | undefined,
  condition: BoundCondition | undefined,
): BoundWriteParameters {
  return { update, check: condition && { condition, returnValuesOnConditionCheckFailure } };
}

type ParameterName = keyof WriteParameters;

function presentOf(parameters: WriteParameters, names: readonly ParameterName[]): ParameterName[] {
  return names.filter((name) => parameters[name] !== undefined);
}
