import type { StructureShape } from './shape.ts';

export type SSEType = 'AES256' | 'KMS';
export type SSEStatus = 'DISABLED' | 'DISABLING' | 'ENABLED' | 'ENABLING' | 'UPDATING';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SSESpecification.html */
export interface SSESpecification {
  Enabled?: boolean | undefined;
  SSEType?: SSEType | undefined;
  KMSMasterKeyId?: string | undefined;
}

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
