import { ValidationException } from '../errors/validation-exception.ts';
import type { StructureShape } from '../shapes/shape.ts';
import type { TableDescription } from '../shapes/table-description.ts';
import { absentTableName, existingTableNameShape } from '../shapes/table-name.ts';
import { changeTable } from '../state/change-table.ts';
import { findTableInAnyStatus } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import { requireAdmission } from '../tables/admission.ts';
import { tableDescription } from '../tables/table-description.ts';
import { beginTransition } from '../tables/table-status.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html */
export interface DeleteTableInput {
  TableName: string | undefined;
}

/**
 * What DeleteTable answers: the table, its status DELETING.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html#API_DeleteTable_ResponseElements
 */
export interface DeleteTableOutput {
  TableDescription?: TableDescription | undefined;
}

const deleteTableInputShape: StructureShape = {
  type: 'structure',
  name: 'DeleteTableInput',
  required: ['TableName'],
  members: { TableName: existingTableNameShape },
  absentTexts: { TableName: absentTableName },
};

/** Deletes a table with its items and indexes; its name is free once DescribeTable no longer finds it. */
export const deleteTable: Operation<DeleteTableInput, DeleteTableOutput> = {
  name: 'DeleteTable',
  input: deleteTableInputShape,
  run({ TableName }, context) {
    const table = findTableInAnyStatus(context, TableName);
    if (table.record.deletionProtection) {
      throw new ValidationException(
        'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
      );
    }
    requireAdmission(table.record, [{ kind: 'deletion' }]);
    const { record, change } = changeTable(context.state.catalog, table.name, (draft) => {
      draft.transitions = [];
      beginTransition(draft, { type: 'deletion' }, { nowMs: context.nowMs, delays: context.tableDelays });
    });
    return { output: { TableDescription: tableDescription(record, table, context) }, changes: [change] };
  },
};
