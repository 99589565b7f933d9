import { invariant } from '../base/invariant.ts';
import type { Change } from '../tables/change.ts';
import type { TableRecord } from '../tables/table-record.ts';
import type { TableDraft } from '../tables/table-status.ts';
import { changeCatalog, type Catalog } from './catalog.ts';

/** Runs `recipe` on a draft of one table's record: the record afterwards and the change that leads to it. */
export function changeTable(
  catalog: Catalog,
  tableName: string,
  recipe: (table: TableDraft) => void,
): { readonly record: TableRecord; readonly change: Change } {
  const index = catalog.tables.findIndex(({ name }) => name === tableName);
  const { next, change } = changeCatalog(catalog, (draft) => {
    const table = draft.tables[index];
    invariant(table !== undefined, `the catalog knows ${tableName}`);
    recipe(table);
  });
  const record = next.tables[index];
  invariant(record !== undefined, `the catalog keeps ${tableName}`);
  return { record, change };
}
