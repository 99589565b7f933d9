// What the parser generated from the grammars in this folder offers; `.ci/grammar.mjs` puts a copy beside it.
import type { ParsedStatement } from '../statement-syntax.ts';

/** Reads a statement whole. Throws SyntaxError. */
export function parse(text: string): ParsedStatement;

/** What `parse` throws: a word that fits nowhere, or (`expected` is null) what an action of the grammar refuses. */
export class SyntaxError extends globalThis.SyntaxError {
  readonly expected: readonly { readonly type: string; readonly description?: string }[] | null;
  readonly location: { readonly start: { readonly offset: number } };
}
