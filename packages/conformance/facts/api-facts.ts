import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A shape as AWS's service model has it; the parts of a collection are looked up when asked for. */
export type FactShape =
  | { readonly type: 'string'; readonly bounds: FactBounds; readonly pattern?: string }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'integer' | 'long' | 'double' | 'number'; readonly bounds: FactBounds }
  | { readonly type: 'boolean' | 'blob' | 'timestamp' }
  | { readonly type: 'list'; readonly bounds: FactBounds; readonly member: () => FactShape }
  | {
      readonly type: 'map';
      readonly bounds: FactBounds;
      readonly key: () => FactShape;
      readonly value: () => FactShape;
    }
  | { readonly type: 'structure'; readonly name: string; readonly members: ReadonlyMap<string, FactMember> };

export interface FactBounds {
  readonly min?: number;
  readonly max?: number;
}

interface FactMember {
  readonly required: boolean;
  readonly shape: () => FactShape;
}

interface OperationFacts {
  readonly input: FactShape;
  /** Undefined where AWS answers with an empty body. */
  readonly output: FactShape | undefined;
  readonly errors: readonly string[];
}

interface ExceptionFacts {
  readonly httpStatus: number;
  readonly members: readonly string[];
}

export interface ApiFacts {
  readonly operations: ReadonlyMap<string, OperationFacts>;
  readonly exceptions: ReadonlyMap<string, ExceptionFacts>;
}

interface FactFile {
  readonly operations: Record<string, { input: string; output?: string; errors: string[] }>;
  readonly exceptions: Record<string, ExceptionFacts>;
  readonly shapes: Record<string, string>;
}

/** Reads the facts of one service. */
export function readApiFacts(service: 'dynamodb' | 'dynamodbstreams'): ApiFacts {
  const text = readFileSync(join(import.meta.dirname, `${service}.json`), 'utf8');
  const file = JSON.parse(text) as FactFile;
  const shapeNamed = (name: string): FactShape => parseShape(name, file.shapes[name] ?? name, shapeNamed);
  const operations = Object.entries(file.operations).map(
    ([name, { input, output, errors }]) =>
      [
        name,
        { input: shapeNamed(input), output: output === undefined ? undefined : shapeNamed(output), errors },
      ] as const,
  );
  return { operations: new Map(operations), exceptions: new Map(Object.entries(file.exceptions)) };
}

function parseShape(name: string, line: string, shapeNamed: (name: string) => FactShape): FactShape {
  if (line.startsWith('{')) return parseStructure(name, line, shapeNamed);
  const [type, ...words] = line.split(' ');
  const bounds = parseBounds(words.find((word) => word.includes('..')));
  switch (type) {
    case 'enum':
      return { type, values: words };
    case 'string': {
      const pattern = /\/(.*)\/$/.exec(line)?.[1];
      return pattern === undefined ? { type, bounds } : { type, bounds, pattern };
    }
    case 'integer':
    case 'long':
    case 'double':
    case 'number':
      return { type, bounds };
    case 'boolean':
    case 'blob':
    case 'timestamp':
      return { type };
    case 'list':
      return { type, bounds, member: () => shapeNamed(words.at(0) ?? '') };
    case 'map':
      return {
        type,
        bounds,
        key: () => shapeNamed(words.at(0) ?? ''),
        value: () => shapeNamed(words.at(1) ?? ''),
      };
    default:
      throw new Error(`the facts say of ${name} what nobody understands: ${line}`);
  }
}

function parseStructure(name: string, line: string, shapeNamed: (name: string) => FactShape): FactShape {
  const members = new Map<string, FactMember>();
  for (const [, member = '', mark, shape = ''] of line.matchAll(/(\w+)(!?): ([^,}]+?)(?=,| })/g)) {
    members.set(member, { required: mark === '!', shape: () => shapeNamed(shape) });
  }
  return { type: 'structure', name, members };
}

function parseBounds(text: string | undefined): FactBounds {
  const [min, max] = (text ?? '..').split('..');
  return { ...(min && { min: Number(min) }), ...(max && { max: Number(max) }) };
}
