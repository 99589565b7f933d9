// Syntax trees of the expression languages: plain frozen data with a `type`, as the parsers build them.
// They hold placeholders as written (`#n`, `:v`); `bind` resolves them.

/** A step of a document path: a name as written (`a` or `#a`) or an index into a list (`text`: its digits). */
export type PathSegment =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'placeholder'; readonly placeholder: string }
  | { readonly type: 'index'; readonly index: number; readonly text: string };

export interface PathSyntax {
  readonly type: 'path';
  readonly segments: readonly PathSegment[];
  /** The document path itself where no segment is a placeholder. */
  readonly literal: readonly [string, ...(string | number)[]] | undefined;
}

export interface ValueSyntax {
  readonly type: 'value';
  readonly placeholder: string;
}

export interface FunctionSyntax {
  readonly type: 'function';
  readonly name: string;
  readonly operands: readonly OperandSyntax[];
}

export type OperandSyntax = PathSyntax | ValueSyntax | FunctionSyntax;

export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** ConditionExpression, FilterExpression and KeyConditionExpression. */
export type ConditionSyntax =
  | { readonly type: 'and' | 'or'; readonly left: ConditionSyntax; readonly right: ConditionSyntax }
  | { readonly type: 'not'; readonly condition: ConditionSyntax }
  | {
      readonly type: 'comparison';
      readonly comparator: Comparator;
      readonly left: OperandSyntax;
      readonly right: OperandSyntax;
    }
  | {
      readonly type: 'between';
      readonly operand: OperandSyntax;
      readonly lower: OperandSyntax;
      readonly upper: OperandSyntax;
    }
  | { readonly type: 'in'; readonly operand: OperandSyntax; readonly candidates: readonly OperandSyntax[] }
  | FunctionSyntax;

/** `left + right` and `left - right` of a SET action. */
export interface ArithmeticSyntax {
  readonly type: 'arithmetic';
  readonly operator: '+' | '-';
  readonly left: OperandSyntax;
  readonly right: OperandSyntax;
}

export type UpdateOperandSyntax = OperandSyntax | ArithmeticSyntax;

export type UpdateActionSyntax =
  | { readonly type: 'set'; readonly path: PathSyntax; readonly value: UpdateOperandSyntax }
  | { readonly type: 'remove'; readonly path: PathSyntax }
  | { readonly type: 'add' | 'delete'; readonly path: PathSyntax; readonly value: ValueSyntax };

/** UpdateExpression: its actions in the order written, each section once. */
export interface UpdateSyntax {
  readonly type: 'update';
  readonly actions: readonly UpdateActionSyntax[];
}

/** ProjectionExpression. */
export interface ProjectionSyntax {
  readonly type: 'projection';
  readonly paths: readonly PathSyntax[];
}

export type ExpressionKind = 'Condition' | 'Filter' | 'KeyCondition' | 'Update' | 'Projection';

/** The kinds of expression that are written as a condition. */
export type ConditionKind = Extract<ExpressionKind, 'Condition' | 'Filter' | 'KeyCondition'>;
