import type { DecodedAttributes, DecodedAttributeValue, WireAttributeValue } from '../values/wire-form.ts';

/**
 * What an operation receives of its input: unknown members gone, nulls absent, constraints checked,
 * attribute values in the engine's own form, maps as `Map`s. Members AWS requires are present.
 */
export type Decoded<Input> = {
  readonly [Member in keyof Input]-?: Record<never, never> extends Pick<Input, Member>
    ? DecodedPresent<Exclude<Input[Member], undefined>> | undefined
    : DecodedPresent<Exclude<Input[Member], undefined>>;
};

type DecodedPresent<Value> = Value extends string | number | boolean | Uint8Array | Date
  ? Value
  : Value extends WireAttributeValue
    ? DecodedAttributeValue
    : Value extends readonly (infer Element)[]
      ? readonly DecodedPresent<Element>[]
      : string extends keyof Value
        ? Value extends Record<string, WireAttributeValue>
          ? DecodedAttributes
          : Value extends Record<string, infer Entry>
            ? ReadonlyMap<string, DecodedPresent<Entry>>
            : never
        : Decoded<Value>;
