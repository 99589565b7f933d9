import { ValidationException } from '../errors/validation-exception.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { StreamSpecification } from '../shapes/stream-specification.ts';
import { encodeTimestamp } from '../values/wire-form.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { StreamRecord, TableRecord } from './table-record.ts';

export type StreamSpecificationRequest = Decoded<StreamSpecification>;

/** @throws ValidationException when a new table's stream and its view type do not go together */
export function validateNewStream({
  StreamEnabled: enabled,
  StreamViewType: viewType,
}: StreamSpecificationRequest): void {
  if (enabled && viewType === undefined) {
    throw invalidParameterValues('Table is being created with a stream enabled, UpdateViewType is required');
  }
  if (!enabled && viewType !== undefined) {
    throw invalidParameterValues(
      'Table is being created with a stream disabled, UpdateViewType should not be specified',
    );
  }
}

/** @throws ValidationException when a stream's new state and its view type do not go together */
export function validateStreamUpdate({
  StreamEnabled: enabled,
  StreamViewType: viewType,
}: StreamSpecificationRequest): void {
  if (enabled && viewType === undefined) {
    throw invalidParameterValues('If stream is being enabled then UpdateViewType is required');
  }
  if (!enabled && viewType !== undefined) {
    throw invalidParameterValues('If stream is being disabled, then UpdateViewType must not be specified');
  }
}

/** @throws ValidationException when the stream is enabled, or disabled, already; its view type cannot change either */
export function requireStreamChange(
  { StreamEnabled: enabled }: StreamSpecificationRequest,
  table: TableRecord,
): void {
  const current = table.stream?.enabled === true;
  if (enabled && current) {
    throw new ValidationException(`Table already has an enabled stream: TableName: ${table.name}`);
  }
  if (!enabled && !current) {
    throw new ValidationException(`Table has no stream to disable: TableName: ${table.name}`);
  }
}

/**
 * The stream a request leads to: each time it is enabled it is a new one with a label of its own, and once
 * disabled its label stays known.
 */
export function requestedStream(
  request: StreamSpecificationRequest | undefined,
  previous: StreamRecord | undefined,
  nowMs: number,
): StreamRecord | undefined {
  if (request?.StreamEnabled !== true || request.StreamViewType === undefined) {
    return previous && { ...previous, enabled: false };
  }
  const createdMs = previous === undefined ? nowMs : Math.max(nowMs, previous.createdMs + 1);
  const label = encodeTimestamp(createdMs, 'sdk').toISOString().slice(0, -1);
  return { enabled: true, viewType: request.StreamViewType, label, createdMs };
}
