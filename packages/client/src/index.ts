export { FakeDynamoDB, type FakeClientOptions } from './fake-dynamodb.ts';
export { marshall } from './marshalling/marshall.ts';
export type { NativeAttributeBinary, NativeAttributeValue } from './marshalling/native-attribute-value.ts';
export { NumberValue, type NumberValueLike, type NumberValueSource } from './marshalling/number-value.ts';
export type { MarshallOptions, TranslateConfig, UnmarshallOptions } from './marshalling/translate-config.ts';
export { unmarshall } from './marshalling/unmarshall.ts';
