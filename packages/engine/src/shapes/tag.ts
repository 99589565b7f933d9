import type { ListShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Tag.html */
export interface Tag {
  Key: string | undefined;
  Value: string | undefined;
}

/** AWS checks keys and values later, with texts of its own (measured 2026: an absent value is called `null`). */
export const tagsShape: ListShape = {
  type: 'list',
  member: {
    type: 'structure',
    name: 'Tag',
    members: { Key: { type: 'string' }, Value: { type: 'string' } },
  },
};
