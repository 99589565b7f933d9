import { invariant } from '../base/invariant.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { Placeholders } from '../expressions/placeholders.ts';
import type { PathSyntax, ValueSyntax } from '../expressions/syntax.ts';
import { attributeMapOf, type AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import type { ExpressionSyntax, PathNode, StatementSyntax } from './statement-syntax.ts';
import { literalItem, literalValue } from './literal-value.ts';
import { requireSoundPath } from './require-sound-path.ts';

/** The values of one statement: what its literals and parameters stand for, and their places in bound expressions. */
export class StatementValues {
  readonly text: string;
  private readonly parameters: ReadonlyMap<number, AttributeValue>;
  private readonly placed: [string, AttributeValue][] = [];

  /** @throws ValidationException when there are more parameters or fewer than the statement has places for */
  constructor(text: string, { parameterOffsets }: StatementSyntax, parameters: readonly AttributeValue[]) {
    this.text = text;
    if (parameters.length !== parameterOffsets.length) {
      throw new ValidationException("Number of parameters in request and statement don't match.");
    }
    this.parameters = new Map(parameters.map((value, index) => [parameterOffsets[index] ?? 0, value]));
  }

  /** The value of the parameter at `offset`. */
  parameter(offset: number): AttributeValue {
    const value = this.parameters.get(offset);
    invariant(value !== undefined, 'every parameter has a value');
    return value;
  }

  /**
   * The value `expression` writes.
   * @throws ValidationException when it is none, or one DynamoDB cannot hold
   */
  literal(expression: ExpressionSyntax): AttributeValue {
    return literalValue(expression, this);
  }

  /**
   * The item `tuple` writes.
   * @throws ValidationException when it is none, or one DynamoDB cannot hold
   */
  item(tuple: Extract<ExpressionSyntax, { type: 'tuple' }>): AttributeMap {
    return literalItem(tuple, this);
  }

  /** A placeholder that stands for the value `expression` writes. */
  place(expression: ExpressionSyntax): ValueSyntax {
    return this.placeValue(this.literal(expression));
  }

  /** A placeholder that stands for `value`. */
  placeValue(value: AttributeValue): ValueSyntax {
    const placeholder = `:v${this.placed.length}`;
    this.placed.push([placeholder, value]);
    return { type: 'value', placeholder };
  }

  /** What the placeholders stand for. */
  placeholders(): Placeholders {
    if (this.placed.length === 0) return new Placeholders(undefined, undefined, 'older');
    const attributes = attributeMapOf(this.placed);
    return new Placeholders(undefined, { attributes, fault: undefined, faultName: undefined }, 'older');
  }
}

/** The path of a statement as expressions have it. */
export function pathSyntax({ path }: Pick<PathNode, 'path'>): PathSyntax {
  requireSoundPath(path);
  const segments = path.map((element) =>
    typeof element === 'number'
      ? ({ type: 'index', index: element, text: String(element) } as const)
      : ({ type: 'name', name: element } as const),
  );
  return { type: 'path', segments, literal: path };
}
