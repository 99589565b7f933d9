import type { DocumentPath } from '../expressions/bound.ts';
import { attributesToGet } from '../expressions/legacy/attributes-to-get.ts';
import { refuseMixedParameters } from '../expressions/legacy/refuse-mixed-parameters.ts';
import type { WordingLayer } from '../values/attribute-value-fault.ts';
import { bindReadExpressions, refuseIdlePlaceholders } from './read-expressions.ts';

/** What GetItem, and BatchGetItem for each table, says of the attributes it wants. */
export interface ProjectionParameters {
  readonly AttributesToGet: readonly string[] | undefined;
  readonly ProjectionExpression: string | undefined;
  readonly ExpressionAttributeNames: ReadonlyMap<string, string> | undefined;
}

/**
 * Refuses AttributesToGet beside ProjectionExpression, judged across all of `requests`, and names nothing could use.
 * @throws ValidationException
 */
export function refuseMixedProjections(requests: readonly ProjectionParameters[]): void {
  let older = false;
  let newer = false;
  for (const { AttributesToGet, ProjectionExpression } of requests) {
    older ||= AttributesToGet !== undefined;
    newer ||= ProjectionExpression !== undefined;
  }
  if (older && newer) refuseMixedParameters(['AttributesToGet'], ['ProjectionExpression']);
  for (const request of requests) refuseIdlePlaceholders(request, []);
}

/**
 * The paths a request wants of each item; undefined for all there is.
 * @throws ValidationException
 */
export function requestedPaths(
  request: ProjectionParameters,
  layer: WordingLayer,
): readonly DocumentPath[] | undefined {
  if (request.AttributesToGet !== undefined) return attributesToGet(request.AttributesToGet);
  return request.ProjectionExpression === undefined ? undefined : bindReadExpressions(request, layer).paths;
}
