import type { DocumentPath } from '../expressions/bound.ts';
import { readUnits, type CapacityMeter } from '../reads/consumed-capacity.ts';
import { refuseEmptyKeyValue } from '../reads/refuse-empty-key-value.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import type { Item } from '../tables/item.ts';
import { orderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import { AttributeMapBuilder } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../values/decimal.ts';
import type { DecodedAttributeValue } from '../values/wire-form.ts';
import { columnName } from './project-row.ts';
import type { ExpressionSyntax, SelectSyntax, StatementSyntax } from './statement-syntax.ts';

/** What a SELECT by nothing but equalities asks: where they name the table's key, it is the GetItem of it. */
export interface KeyLookup {
  readonly tableName: string;
  readonly paths: readonly DocumentPath[] | undefined;
  readonly equalities: readonly KeyEquality[];
  readonly parameterCount: number;
}

/** The value an attribute has: as the statement writes it, or that of the parameter at a place of the list. */
interface KeyEquality {
  readonly name: string;
  readonly value: string | Decimal | { readonly parameter: number };
}

/** A partition key and a sort key. */
const MAX_EQUALITIES = 2;

/**
 * The lookup that a statement is; undefined where it is none, or has something to be refused for: then the way of all
 * statements tells.
 */
export function keyLookupOf(syntax: StatementSyntax): KeyLookup | undefined {
  if (syntax.type !== 'select' || syntax.where === null || syntax.unsupported !== null) return undefined;
  const { source, where, parameterOffsets } = syntax;
  if (source.path === null || syntax.orderBy.length > 0) return undefined;
  const [tableName] = source.path;
  if (source.path.length > 1 || tableName === '' || source.aliased || source.joined) return undefined;
  const paths = plainPaths(syntax.projection);
  const equalities: KeyEquality[] = [];
  if (paths === null || !collectEqualities(where, parameterOffsets, equalities)) return undefined;
  if (equalities.length > MAX_EQUALITIES || equalities[0]?.name === equalities[1]?.name) return undefined;
  return { tableName, paths, equalities, parameterCount: parameterOffsets.length };
}

/** What a lookup finds of a table. */
export interface KeyLookupAnswer {
  readonly item: Item | undefined;
}

/**
 * Looks the item up; undefined where the equalities do not name the key of `table` or their values do not fit it.
 * @throws ValidationException for an empty key value, or a path that leads into a key
 */
export function lookUp(
  { equalities, paths, parameterCount }: KeyLookup,
  parameters: readonly DecodedAttributeValue[],
  table: Table,
): KeyLookupAnswer | undefined {
  const { partitionKey, sortKey } = table.keySchema;
  if (parameters.length !== parameterCount || equalities.length !== partitionKey.length + sortKey.length)
    return undefined;
  const key = new AttributeMapBuilder();
  for (const { name, value } of equalities) key.set(name, valueOf(value, parameters));
  const attributes = key.build();
  const place = orderedKey(table.keySchema, attributes);
  if (place === undefined) return undefined;
  for (const { name, value } of equalities) refuseEmptyKeyValue(valueOf(value, parameters), name);
  if (paths !== undefined) refuseNestedKeyPath(table, paths);
  return { item: table.items.get(place) };
}

/** Counts what a lookup costs: what GetItem does. */
export function meterLookup(
  meter: CapacityMeter | undefined,
  item: Item | undefined,
  consistentRead: boolean,
): void {
  meter?.addTable(readUnits(item?.sizeBytes ?? 0, consistentRead ? 'strong' : 'eventual'));
}

function valueOf(value: KeyEquality['value'], parameters: readonly DecodedAttributeValue[]): AttributeValue {
  if (typeof value === 'string' || value instanceof Decimal) return value;
  return parameters[value.parameter]?.value ?? null;
}

/** The paths a projection gives; null where there is something wrong with them. */
function plainPaths(projection: SelectSyntax['projection']): readonly DocumentPath[] | undefined | null {
  if (projection === null) return undefined;
  const paths: DocumentPath[] = [];
  for (const { value, aliased, all } of projection) {
    if (value?.type !== 'path' || all === true || aliased || !isPlain(value.path)) return null;
    paths.push(value.path);
  }
  return new Set(paths.map(columnName)).size === paths.length ? paths : null;
}

function isPlain(path: DocumentPath): boolean {
  return path.every((element) => element !== '' && typeof element === 'string');
}

/** Adds the equalities that AND joins to `found`; false where there is anything else. */
function collectEqualities(
  where: ExpressionSyntax,
  parameterOffsets: readonly number[],
  found: KeyEquality[],
): boolean {
  if (where.type === 'and')
    return (
      collectEqualities(where.left, parameterOffsets, found) &&
      collectEqualities(where.right, parameterOffsets, found)
    );
  if (where.type !== 'comparison' || where.comparator !== '=') return false;
  const [path, other] = where.left.type === 'path' ? [where.left, where.right] : [where.right, where.left];
  if (path.type !== 'path' || path.path.length > 1 || path.path[0] === '') return false;
  const value = keyValueOf(other, parameterOffsets);
  if (value === undefined) return false;
  found.push({ name: path.path[0], value });
  return true;
}

function keyValueOf(
  node: ExpressionSyntax,
  parameterOffsets: readonly number[],
): KeyEquality['value'] | undefined {
  switch (node.type) {
    case 'parameter':
      return { parameter: parameterOffsets.indexOf(node.offset) };
    case 'scalar':
      return typeof node.value === 'string' ? node.value : undefined;
    case 'number': {
      const decimal = parseDecimal(node.text);
      return decimal instanceof Decimal ? decimal : undefined;
    }
    default:
      return undefined;
  }
}
