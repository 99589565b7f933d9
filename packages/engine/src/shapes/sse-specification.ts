import type { StructureShape } from './shape.ts';

/**
 * The type of encryption at rest: KMS, the only one AWS supports.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SSEDescription.html
 */
export type SSEType = 'AES256' | 'KMS';
/**
 * The status of encryption at rest.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SSEDescription.html
 */
export type SSEStatus = 'DISABLED' | 'DISABLING' | 'ENABLED' | 'ENABLING' | 'UPDATING';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SSESpecification.html */
export interface SSESpecification {
  Enabled?: boolean | undefined;
  SSEType?: SSEType | undefined;
  KMSMasterKeyId?: string | undefined;
}

/**
 * How a table is encrypted at rest.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SSEDescription.html
 */
export interface SSEDescription {
  Status?: SSEStatus | undefined;
  SSEType?: SSEType | undefined;
  KMSMasterKeyArn?: string | undefined;
  InaccessibleEncryptionDateTime?: Date | undefined;
}

export const sseSpecificationShape: StructureShape = {
  type: 'structure',
  name: 'SSESpecification',
  members: {
    Enabled: { type: 'boolean' },
    SSEType: { type: 'string', values: ['AES256', 'KMS'] },
    KMSMasterKeyId: { type: 'string' },
  },
};
