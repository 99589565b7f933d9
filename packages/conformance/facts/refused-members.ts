/** The members that the engine refuses by name until it can honour them, each with a value AWS would take. */
export const refusedMembers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  CreateTable: {
    ResourcePolicy: '{}',
    GlobalTableSourceArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/source',
    GlobalTableSettingsReplicationMode: 'ENABLED',
    VectorIndexes: [],
  },
  UpdateTable: {
    ReplicaUpdates: [{ Delete: { RegionName: 'eu-west-1' } }],
    MultiRegionConsistency: 'EVENTUAL',
    GlobalTableWitnessUpdates: [{ Delete: { RegionName: 'eu-west-1' } }],
    GlobalTableSettingsReplicationMode: 'ENABLED',
    DisassociationProtectionEnabled: true,
    VectorIndexUpdates: [],
  },
};
