import { ValidationException } from '../../errors/validation-exception.ts';
import type { AttributeValueUpdate } from '../../shapes/attribute-value-update.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import { faultMessage, type WordingLayer } from '../../values/attribute-value-fault.ts';
import { attributeType, type AttributeType } from '../../values/attribute-value.ts';
import type { BoundUpdate, BoundUpdateAction } from '../bound.ts';
import { attributeNamePath } from './attribute-name.ts';

/** One element of AttributeUpdates. */
export type DecodedAttributeValueUpdate = Decoded<AttributeValueUpdate>;

const deletableTypes: ReadonlySet<AttributeType> = new Set(['SS', 'NS', 'BS']);
const addableTypes: ReadonlySet<AttributeType> = new Set(['N', 'L', ...deletableTypes]);

/**
 * AttributeUpdates as an update: PUT sets, ADD adds (and appends to a list), DELETE removes or, given a
 * set, takes members away.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.AttributeUpdates.html
 * @throws ValidationException
 */
export function bindAttributeUpdates(
  attributeUpdates: ReadonlyMap<string, DecodedAttributeValueUpdate>,
  layer: WordingLayer = 'current',
): BoundUpdate {
  const actions = [...attributeUpdates].map(([name, attributeUpdate]) =>
    actionOf(name, attributeUpdate, layer),
  );
  return { type: 'update', actions, source: 'AttributeUpdates' };
}

function actionOf(
  name: string,
  { Value: decoded, Action: action = 'PUT' }: DecodedAttributeValueUpdate,
  layer: WordingLayer,
): BoundUpdateAction {
  const path = attributeNamePath(name);
  if (decoded === undefined) {
    if (action === 'DELETE') return { type: 'remove', path };
    throw invalid('Only DELETE action is allowed when no attribute value is specified');
  }
  const { value, fault } = decoded;
  if (fault !== undefined) throw new ValidationException(faultMessage(fault, layer));
  const type = attributeType(value);
  switch (action) {
    case 'PUT':
      return { type: 'set', path, value: { type: 'value', value } };
    case 'ADD':
      if (!addableTypes.has(type)) throw invalid(`ADD action is not supported for the type ${type}`);
      return { type: 'add', path, value };
    case 'DELETE':
      if (!deletableTypes.has(type))
        throw invalid(`DELETE action with value is not supported for the type ${type}`);
      return { type: 'delete', path, value };
  }
}

function invalid(text: string): ValidationException {
  return new ValidationException(`One or more parameter values were invalid: ${text}`);
}
