import { applyPatches, enablePatches, produceWithPatches, type Draft } from 'immer';
import type { CatalogChange } from '../tables/change.ts';
import type { TableRecord } from '../tables/table-record.ts';

enablePatches();

/** What the control plane knows, as one immutable tree. */
export interface Catalog {
  /** In the order of creation; look one up by name through `state.tables`. */
  readonly tables: readonly TableRecord[];
}

export const emptyCatalog: Catalog = { tables: [] };

/** Runs `recipe` on a draft of `catalog`: the next catalog and the change that leads to it. */
export function changeCatalog(
  catalog: Catalog,
  recipe: (draft: Draft<Catalog>) => void,
): { readonly next: Catalog; readonly change: CatalogChange } {
  const [next, patches] = produceWithPatches(catalog, recipe);
  return { next, change: { type: 'catalog', patches } };
}

/** The catalog after `change`. */
export function applyCatalogChange(catalog: Catalog, change: CatalogChange): Catalog {
  return applyPatches(catalog, change.patches);
}
