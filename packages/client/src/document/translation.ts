import type { WireAttributeValue } from '@dynamem/engine';
import { marshall } from '../marshalling/marshall.ts';
import type { TranslateConfig } from '../marshalling/translate-config.ts';
import { unmarshall } from '../marshalling/unmarshall.ts';
import { documentOperations } from './document-operations.ts';
import { translate } from './translate.ts';

type Attributes = Readonly<Record<string, WireAttributeValue>>;

/** How one operation's input and output pass between native values and DynamoDB's form. */
export interface Translation {
  input(native: object): object;
  output(answered: object): object;
}

/** The translation of an operation; undefined where a document client hands everything on as it is. */
export function translationOf(
  operationName: string,
  { marshallOptions = {}, unmarshallOptions = {} }: TranslateConfig = {},
): Translation | undefined {
  const operation = documentOperations.get(operationName);
  if (operation === undefined) return undefined;
  const { convertTopLevelContainer = true } = marshallOptions;
  const { convertWithoutMapWrapper = true } = unmarshallOptions;
  const toWire = { ...marshallOptions, convertTopLevelContainer };
  const toNative = { ...unmarshallOptions, convertWithoutMapWrapper };
  return {
    input: (native) => translate(native, operation.input, (value) => marshall(value, toWire)) as object,
    output: (answered) =>
      translate(answered, operation.output, (value) => unmarshall(value as Attributes, toNative)) as object,
  };
}
