import { isBody, type Body } from './body.ts';
import { asItIs, type Call } from './call.ts';
import type { CreateTableOptions } from './options.ts';
import { throughput } from './throughput.ts';

/**
 * The CreateTable of a key by types: `{ id: String }`, 10 read and 5 write capacity units where nothing else is said.
 * @throws TypeError where a key has no attribute or no type
 */
export function createTableCall(tableName: string, options: CreateTableOptions): Call {
  const { read, write, hash, range, ...rest } = options;
  const keys: Body = { HashKeyElement: keyElement(hash ?? { id: String }) };
  if (range !== undefined && range !== null) keys['RangeKeyElement'] = keyElement(range);
  const onDemand = rest.BillingMode === 'PAY_PER_REQUEST' && read === undefined && write === undefined;
  const body = { TableName: tableName, KeySchema: keys };
  return {
    action: 'CreateTable',
    body: {
      ...body,
      ...(onDemand ? {} : { ProvisionedThroughput: throughput(read ?? 10, write ?? 5) }),
      ...rest,
    },
    answer: asItIs,
  };
}

/**
 * The first attribute of `{ name: Type }`, its type by the first letter of the type's name; bytes are Uint8Array.
 * @throws TypeError where there is no attribute or no type
 */
function keyElement(key: unknown): Body {
  const [name, type] = isBody(key) ? (Object.entries(key)[0] ?? []) : [];
  if (name === undefined)
    throw new TypeError('A key is an object with an attribute and its type: { id: String }');
  return { AttributeName: name, AttributeType: typeLetter(type) };
}

function typeLetter(type: unknown): string {
  if (type === 'S' || type === 'N' || type === 'B') return type;
  const hasName = typeof type === 'function' || isBody(type);
  const typeName = hasName && 'name' in type && typeof type.name === 'string' ? type.name : '';
  if (typeName === '') throw new TypeError('A key attribute is of type String, Number or Uint8Array');
  return typeName === 'Uint8Array' || typeName === 'ArrayBuffer' ? 'B' : typeName.slice(0, 1).toUpperCase();
}
