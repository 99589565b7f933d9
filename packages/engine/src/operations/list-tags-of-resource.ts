import { absentResourceArn, resourceArnShape } from '../shapes/resource-arn.ts';
import type { StructureShape } from '../shapes/shape.ts';
import type { Tag } from '../shapes/tag.ts';
import { findTaggedTable } from '../state/find-tagged-table.ts';
import type { Operation } from '../state/operation.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html */
export interface ListTagsOfResourceInput {
  ResourceArn: string | undefined;
  NextToken?: string | undefined;
}

/**
 * What ListTagsOfResource answers: a page of tags.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTagsOfResource.html#API_ListTagsOfResource_ResponseElements
 */
export interface ListTagsOfResourceOutput {
  Tags?: Tag[] | undefined;
  NextToken?: string | undefined;
}

const listTagsOfResourceInputShape: StructureShape = {
  type: 'structure',
  name: 'ListTagsOfResourceInput',
  required: ['ResourceArn'],
  members: { ResourceArn: resourceArnShape, NextToken: { type: 'string' } },
  absentTexts: { ResourceArn: absentResourceArn },
};

/**
 * The tags of a table. They are all on the first page, even the fifty a table may have, and so a NextToken, whatever
 * it says, leads to that page (measured on AWS, 2026).
 */
export const listTagsOfResource: Operation<ListTagsOfResourceInput, ListTagsOfResourceOutput> = {
  name: 'ListTagsOfResource',
  input: listTagsOfResourceInputShape,
  run({ ResourceArn, NextToken: _leadsToTheFirstPage }, context) {
    const { tags } = findTaggedTable(context, ResourceArn);
    return { output: { Tags: tags.map(({ Key, Value }) => ({ Key, Value })) }, changes: [] };
  },
};
