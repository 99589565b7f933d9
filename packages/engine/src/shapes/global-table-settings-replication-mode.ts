import type { StringShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html */
export type GlobalTableSettingsReplicationMode = 'DISABLED' | 'ENABLED' | 'ENABLED_WITH_OVERRIDES';

export const globalTableSettingsReplicationModeShape: StringShape = {
  type: 'string',
  values: ['ENABLED', 'DISABLED', 'ENABLED_WITH_OVERRIDES'],
};
