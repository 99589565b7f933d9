import { ValidationException } from '../errors/validation-exception.ts';
import { absentResourceArn, resourceArnShape } from '../shapes/resource-arn.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { tagsShape, type Tag } from '../shapes/tag.ts';
import { changeTags } from '../state/change-tags.ts';
import { findTaggedTable } from '../state/find-tagged-table.ts';
import type { Operation } from '../state/operation.ts';
import { taggedTableName } from '../tables/tagged-table-name.ts';
import { mergedTags, validateTags } from '../tables/tags.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html */
export interface TagResourceInput {
  ResourceArn: string | undefined;
  Tags: Tag[] | undefined;
}

/** Nothing: over HTTP the answer has no body. */
export type TagResourceOutput = object;

const tagResourceInputShape: StructureShape = {
  type: 'structure',
  name: 'TagResourceInput',
  required: ['ResourceArn', 'Tags'],
  members: { ResourceArn: resourceArnShape, Tags: tagsShape },
  absentTexts: { ResourceArn: absentResourceArn },
};

/** Gives a table tags; one whose key is there gets the new value. */
export const tagResource: Operation<TagResourceInput, TagResourceOutput> = {
  name: 'TagResource',
  input: tagResourceInputShape,
  run({ ResourceArn, Tags }, context) {
    // AWS looks at the ARN, then at the tags, then for the table.
    taggedTableName(ResourceArn, context);
    if (Tags.length === 0) throw new ValidationException('Atleast one Tag needs to be provided as Input.');
    validateTags(Tags);
    const table = findTaggedTable(context, ResourceArn);
    const written = Tags.map(({ Key, Value }) => ({ Key, Value }));
    const changes = changeTags(context, table, { written, apply: (tags) => mergedTags(tags, written) });
    return { output: {}, changes };
  },
};
