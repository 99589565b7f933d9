import type { WireAttributeValue } from '@dynamem/engine';
import type { NativeItem } from '../marshalling/native-attribute-value.ts';
import type { OperationInput, OperationMethod, OperationOutput } from '../operations/operation-method.ts';
import type { AwsOperationName, DocumentOperationName } from './document-operation-names.ts';

/** The type with native values in the place of attribute values. */
type Native<Value> = Value extends string | number | boolean | Date | Uint8Array | undefined
  ? Value
  : Value extends WireAttributeValue
    ? unknown
    : Value extends readonly (infer Element)[]
      ? Native<Element>[]
      : Value extends Readonly<Record<string, WireAttributeValue>>
        ? NativeItem
        : { [Member in keyof Value]: Native<Value[Member]> };

/** What an operation takes, in native values; of lib-dynamodb's name or AWS's. */
export type NativeOperationInput<Name extends string> = Native<OperationInput<AwsOperationName<Name>>>;

/** What an operation answers, in native values. */
export type NativeOperationOutput<Name extends string> = Native<OperationOutput<AwsOperationName<Name>>>;

/** The operations that a document client translates as methods, under lib-dynamodb's names. */
export type NativeOperationMethods = {
  readonly [Name in DocumentOperationName as Uncapitalize<Name>]: OperationMethod<
    NativeOperationInput<Name>,
    NativeOperationOutput<Name>
  >;
};
