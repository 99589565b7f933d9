import type { ListShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Tag.html */
export interface Tag {
  Key: string | undefined;
  Value: string | undefined;
}

export const tagsShape: ListShape = {
  type: 'list',
  member: {
    type: 'structure',
    name: 'Tag',
    required: ['Key', 'Value'],
    members: { Key: { type: 'string', min: 1, max: 128 }, Value: { type: 'string', min: 0, max: 256 } },
  },
};
