import type { ListShape, StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalTableWitnessDescription.html */
export interface GlobalTableWitnessDescription {
  RegionName?: string | undefined;
  WitnessStatus?: 'ACTIVE' | 'CREATING' | 'DELETING' | undefined;
}

export interface GlobalTableWitnessGroupMemberAction {
  RegionName: string | undefined;
}

export interface GlobalTableWitnessGroupUpdate {
  Create?: GlobalTableWitnessGroupMemberAction | undefined;
  Delete?: GlobalTableWitnessGroupMemberAction | undefined;
}

const regionMembers: Pick<StructureShape, 'required' | 'members'> = {
  required: ['RegionName'],
  members: { RegionName: { type: 'string' } },
};

export const globalTableWitnessUpdatesShape: ListShape = {
  type: 'list',
  min: 1,
  max: 1,
  member: {
    type: 'structure',
    name: 'GlobalTableWitnessGroupUpdate',
    members: {
      Create: { type: 'structure', name: 'CreateGlobalTableWitnessGroupMemberAction', ...regionMembers },
      Delete: { type: 'structure', name: 'DeleteGlobalTableWitnessGroupMemberAction', ...regionMembers },
    },
  },
};
