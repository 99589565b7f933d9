import type { PathElement } from '../expressions/bound.ts';
import type { Comparator } from '../expressions/syntax.ts';

// Syntax trees of PartiQL: plain frozen data with a `type`, as the parser builds them.

/** Where in the statement something stands, in code units. */
export interface SourceSpan {
  readonly offset: number;
  readonly length: number;
}

type SyntaxPath = readonly [string, ...PathElement[]];

export interface PathNode {
  readonly type: 'path';
  readonly path: SyntaxPath;
  /** That of its first component. */
  readonly at: SourceSpan;
}

/** The operators that make a value of two. */
export type ValueOperator = '+' | '-' | '*' | '/' | '%' | '||';

interface Located {
  readonly at: SourceSpan;
}

/** Conditions and values alike: what may stand where is asked when the statement is bound. `at` is an operator's own. */
export type ExpressionSyntax =
  | PathNode
  | (Located &
      (
        | { readonly type: 'scalar'; readonly value: string | boolean | null }
        | { readonly type: 'number'; readonly text: string }
        | { readonly type: 'missing' }
        | { readonly type: 'parameter'; readonly offset: number }
        | { readonly type: 'list' | 'bag'; readonly elements: readonly ExpressionSyntax[] }
        | {
            readonly type: 'tuple';
            readonly members: readonly (readonly [ExpressionSyntax, ExpressionSyntax])[];
          }
        | { readonly type: 'call'; readonly name: string; readonly operands: readonly ExpressionSyntax[] }
        | {
            readonly type: 'and' | 'or' | ValueOperator;
            readonly left: ExpressionSyntax;
            readonly right: ExpressionSyntax;
          }
        | { readonly type: 'not'; readonly operand: ExpressionSyntax }
        | { readonly type: 'signed'; readonly sign: '+' | '-'; readonly operand: ExpressionSyntax }
        | { readonly type: 'subquery'; readonly select: SelectSyntax }
        | { readonly type: 'like'; readonly left: ExpressionSyntax; readonly pattern: ExpressionSyntax }
        | {
            readonly type: 'comparison';
            readonly comparator: Comparator;
            readonly left: ExpressionSyntax;
            readonly right: ExpressionSyntax;
          }
        | {
            readonly type: 'between';
            readonly left: ExpressionSyntax;
            readonly lower: ExpressionSyntax;
            readonly upper: ExpressionSyntax;
          }
        | { readonly type: 'in'; readonly left: ExpressionSyntax; readonly candidates: ExpressionSyntax }
        | {
            readonly type: 'is';
            readonly left: ExpressionSyntax;
            readonly negated: boolean;
            /** AWS's name of the type, in full. */
            readonly typeName: string;
          }
      ));

/** One thing a SELECT returns; `value` is null for SELECT VALUE, `all` is that of `path.*`. */
interface ProjectedSyntax {
  readonly value: ExpressionSyntax | null;
  readonly aliased: boolean;
  readonly all?: true;
}

/** A part of SQL that DynamoDB has nothing but a refusal for. */
type UnsupportedSyntax =
  { readonly token: string } | { readonly clause: string; readonly at: SourceSpan | null };

/** A SELECT: of `projection`, null for `*`. */
export interface SelectSyntax {
  readonly type: 'select';
  readonly projection: readonly ProjectedSyntax[] | null;
  readonly source: {
    /** Null where it is no path. */
    readonly path: SyntaxPath | null;
    readonly at: SourceSpan;
    readonly aliased: boolean;
    readonly joined: boolean;
  };
  readonly where: ExpressionSyntax | null;
  readonly orderBy: readonly { readonly value: ExpressionSyntax; readonly descending: boolean }[];
  readonly unsupported: UnsupportedSyntax | null;
}

/** `SET path = value` and `REMOVE path`. */
export type ClauseSyntax =
  | { readonly type: 'set'; readonly path: SyntaxPath; readonly value: ExpressionSyntax }
  | { readonly type: 'remove'; readonly path: SyntaxPath };

export interface ReturningSyntax {
  readonly extent: 'ALL' | 'MODIFIED';
  readonly image: 'OLD' | 'NEW';
}

export interface InsertSyntax {
  readonly type: 'insert';
  readonly target: PathNode;
  readonly value: ExpressionSyntax;
  readonly returning: ReturningSyntax | null;
}

/** The table an UPDATE or a DELETE names. */
export interface TargetSyntax extends PathNode {
  readonly aliased: boolean;
}

export interface UpdateStatementSyntax {
  readonly type: 'update';
  readonly target: TargetSyntax;
  readonly clauses: readonly ClauseSyntax[];
  readonly where: ExpressionSyntax | null;
  readonly returning: ReturningSyntax | null;
}

export interface DeleteSyntax {
  readonly type: 'delete';
  readonly target: TargetSyntax;
  readonly where: ExpressionSyntax | null;
  readonly returning: ReturningSyntax | null;
}

/** `EXISTS(SELECT …)`, the condition check of a transaction. */
interface ExistsSyntax {
  readonly type: 'exists';
  readonly select: SelectSyntax;
}

/** An expression, which PartiQL has as a statement and DynamoDB has not. */
interface OtherSyntax {
  readonly type: 'other';
  readonly value: ExpressionSyntax;
}

/** A statement and where its parameters stand, in the order of their values. */
export type StatementSyntax = { readonly parameterOffsets: readonly number[] } & (
  SelectSyntax | InsertSyntax | UpdateStatementSyntax | DeleteSyntax | ExistsSyntax
);

/** What the parser reads: a statement of PartiQL, whether DynamoDB has it or not. */
export type ParsedStatement = StatementSyntax | OtherSyntax;
