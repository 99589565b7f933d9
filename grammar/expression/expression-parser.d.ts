// What the parser generated from the grammars in this folder offers; `.ci/grammar.mjs` puts a copy beside it.
import type { ConditionSyntax, ProjectionSyntax, UpdateActionSyntax } from '../syntax.ts';

/** A section of an UpdateExpression as written; nothing says yet that it is the only one of its name. */
export interface UpdateSection {
  readonly name: 'SET' | 'REMOVE' | 'ADD' | 'DELETE';
  readonly actions: readonly UpdateActionSyntax[];
}

export interface StartRules {
  ConditionExpression: ConditionSyntax;
  KeyConditionExpression: ConditionSyntax;
  UpdateExpression: readonly UpdateSection[];
  ProjectionExpression: ProjectionSyntax;
}

/** Reads a text whole. Throws SyntaxError. */
export function parse<StartRule extends keyof StartRules>(
  text: string,
  options: { readonly startRule: StartRule },
): StartRules[StartRule];

/** What `parse` throws: a word that fits nowhere, or (`expected` is null) what an action of the grammar refuses. */
export class SyntaxError extends globalThis.SyntaxError {
  readonly expected: readonly unknown[] | null;
  readonly location: { readonly start: { readonly offset: number } };
}
