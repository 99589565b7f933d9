import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath } from '../expressions/bound.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { Table } from '../tables/table.ts';

/**
 * Refuses paths that lead into a key attribute of `table` or of one of its indexes: keys are scalars.
 * @throws ValidationException
 */
export function refuseNestedKeyPath(table: Table, paths: readonly DocumentPath[]): void {
  const entered = new Set<string>();
  for (const path of paths) if (path.length > 1) entered.add(path[0]);
  if (entered.size === 0) return;
  for (const { name } of keyAttributes(table.keySchema))
    if (entered.has(name)) throw nestedKeyPath('Key', name);
  for (const kind of ['global', 'local'] as const) {
    for (const index of table.indexes.values()) {
      if (index.kind !== kind) continue;
      for (const { name } of keyAttributes(index.keySchema)) {
        if (entered.has(name)) throw nestedKeyPath('IndexKey', name);
      }
    }
  }
}

function nestedKeyPath(kind: 'Key' | 'IndexKey', name: string): ValidationException {
  return new ValidationException(
    `Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ${kind}: ${name}`,
  );
}
