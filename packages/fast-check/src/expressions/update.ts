import type { WireAttributeValue } from '@dynamem/engine';
import type { DocumentPath } from './condition.ts';

/** What an update reads: an attribute as it was, or a value of the request. */
export type UpdateOperand =
  | { readonly type: 'path'; readonly path: DocumentPath }
  | { readonly type: 'value'; readonly value: WireAttributeValue }
  | { readonly type: 'if_not_exists'; readonly path: DocumentPath; readonly otherwise: WireAttributeValue };

/** What SET writes. */
export type UpdateValue =
  | UpdateOperand
  | { readonly type: '+' | '-' | 'list_append'; readonly left: UpdateOperand; readonly right: UpdateOperand };

/** One thing an update does, at one place. */
export type UpdateAction =
  | { readonly type: 'set'; readonly path: DocumentPath; readonly value: UpdateValue }
  | { readonly type: 'remove'; readonly path: DocumentPath }
  | { readonly type: 'add' | 'delete'; readonly path: DocumentPath; readonly value: WireAttributeValue };

/** An update before it is text: at least one action, no target within or beside another's. */
export type UpdateTree = readonly UpdateAction[];
