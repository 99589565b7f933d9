import { describe, expect, it } from 'vitest';
import { requestedKmsKeyArn, requireEncryptionChangeAllowed } from './sse-specification.ts';

const scope = { region: 'us-east-1', accountId: '123456789012' };
const specification = (over: Partial<Parameters<typeof requestedKmsKeyArn>[0]>) => ({
  Enabled: undefined,
  SSEType: undefined,
  KMSMasterKeyId: undefined,
  ...over,
});
const keyOf = (KMSMasterKeyId: string, of = scope) =>
  requestedKmsKeyArn(specification({ Enabled: true, SSEType: 'KMS', KMSMasterKeyId }), of);

describe('requestedKmsKeyArn', () => {
  it('is none for an empty or disabled specification', () => {
    expect(requestedKmsKeyArn(specification({}), scope)).toBeUndefined();
    expect(requestedKmsKeyArn(specification({ Enabled: false }), scope)).toBeUndefined();
  });

  it('is the same key of AWS for each way of asking for it', () => {
    const managed = requestedKmsKeyArn(specification({ Enabled: true }), scope);
    expect(managed).toMatch(
      /^arn:aws:kms:us-east-1:123456789012:key\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(requestedKmsKeyArn(specification({ SSEType: 'KMS' }), scope)).toBe(managed);
    expect(keyOf('alias/aws/dynamodb')).toBe(managed);
    expect(keyOf('arn:aws:kms:us-east-1:123456789012:alias/aws/dynamodb')).toBe(managed);
  });

  it('is another key for another alias, account or region', () => {
    const accountId = '999999999999';
    const keys = [keyOf('alias/mine'), keyOf('alias/yours'), keyOf('alias/mine', { ...scope, accountId })];
    expect(new Set(keys).size).toBe(3);
  });

  it('takes a key id and a key ARN as they are', () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const arn = `arn:aws:kms:us-east-1:123456789012:key/${id}`;
    expect(keyOf(id)).toBe(arn);
    expect(keyOf(arn)).toBe(arn);
  });
});

describe('requireEncryptionChangeAllowed', () => {
  const HOUR_MS = 3_600_000;
  const startMs = Date.UTC(2026, 10, 21);
  const table = { sseChangesMs: [0, 1, 2, 3].map((hours) => startMs + hours * HOUR_MS) };

  it('allows four changes in 24 hours, then one each six hours', () => {
    const lastMs = startMs + 3 * HOUR_MS;
    expect(() =>
      requireEncryptionChangeAllowed({ sseChangesMs: table.sseChangesMs.slice(1) }, lastMs),
    ).not.toThrow();
    expect(() => requireEncryptionChangeAllowed(table, lastMs + 6 * HOUR_MS - 1)).toThrow(
      expect.objectContaining({
        name: 'LimitExceededException',
        message: expect.stringMatching(
          /^Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending at .*\. After the first 4 change, each subsequent change in the same window can be performed at most once every 21600 seconds\. Number of updates today: 4\. Last change at Saturday, November 21, 2026 3:00:00 AM UTC\. Next changes can be made at Saturday, November 21, 2026 9:00:00 AM UTC\.$/,
        ),
      }),
    );
    expect(() => requireEncryptionChangeAllowed(table, lastMs + 6 * HOUR_MS)).not.toThrow();
  });

  it('forgets changes older than 24 hours', () => {
    const later = startMs + 24 * HOUR_MS;
    expect(() =>
      requireEncryptionChangeAllowed({ sseChangesMs: [startMs, startMs, startMs, later - 1] }, later),
    ).not.toThrow();
  });
});
