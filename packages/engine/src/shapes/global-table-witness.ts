import type { ListShape, StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalTableWitnessDescription.html */
export interface GlobalTableWitnessDescription {
  RegionName?: string | undefined;
  WitnessStatus?: 'ACTIVE' | 'CREATING' | 'DELETING' | undefined;
}

/**
 * The region of the witness that UpdateTable is to add or to remove.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalTableWitnessGroupUpdate.html
 */
export interface GlobalTableWitnessGroupMemberAction {
  RegionName: string | undefined;
}

/**
 * What UpdateTable is to do to the witness of a global table.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalTableWitnessGroupUpdate.html
 */
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
