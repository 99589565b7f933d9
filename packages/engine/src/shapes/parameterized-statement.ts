import type { WireAttributeValue } from '../values/wire-form.ts';
import { partiQLStatementShape, preparedStatementParametersShape } from './parti-ql-statement.ts';
import {
  returnValuesOnConditionCheckFailureShape,
  type ReturnValuesOnConditionCheckFailure,
} from './return-values.ts';
import type { ListShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ParameterizedStatement.html */
export interface ParameterizedStatement {
  Statement: string | undefined;
  Parameters?: WireAttributeValue[] | undefined;
  ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

export const parameterizedStatementsShape: ListShape = {
  type: 'list',
  min: 1,
  max: 100,
  member: {
    type: 'structure',
    name: 'ParameterizedStatement',
    required: ['Statement'],
    members: {
      Statement: partiQLStatementShape,
      Parameters: preparedStatementParametersShape,
      ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailureShape,
    },
  },
};
