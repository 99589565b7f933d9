import { ValidationException } from '../errors/validation-exception.ts';
import { absentResourceArn, resourceArnShape } from '../shapes/resource-arn.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { changeTags } from '../state/change-tags.ts';
import { findTaggedTable } from '../state/find-tagged-table.ts';
import type { Operation } from '../state/operation.ts';
import { taggedTableName } from '../tables/tagged-table-name.ts';
import { validateTagKeys } from '../tables/tags.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UntagResource.html */
export interface UntagResourceInput {
  ResourceArn: string | undefined;
  TagKeys: string[] | undefined;
}

/** Nothing: over HTTP the answer has no body. */
export type UntagResourceOutput = object;

const untagResourceInputShape: StructureShape = {
  type: 'structure',
  name: 'UntagResourceInput',
  required: ['ResourceArn', 'TagKeys'],
  members: {
    ResourceArn: resourceArnShape,
    TagKeys: { type: 'list', member: { type: 'string' } },
  },
  absentTexts: { ResourceArn: absentResourceArn },
};

/** Takes tags from a table; keys it has not are passed over. */
export const untagResource: Operation<UntagResourceInput, UntagResourceOutput> = {
  name: 'UntagResource',
  input: untagResourceInputShape,
  run({ ResourceArn, TagKeys }, context) {
    // AWS looks at the ARN, then at the keys, then for the table.
    taggedTableName(ResourceArn, context);
    if (TagKeys.length === 0)
      throw new ValidationException('Atleast one Tag Key needs to be provided as Input.');
    validateTagKeys(TagKeys);
    const table = findTaggedTable(context, ResourceArn);
    const keys = new Set(TagKeys);
    const changes = changeTags(context, table, {
      apply: (tags) => tags.filter(({ Key }) => !keys.has(Key)),
    });
    return { output: {}, changes };
  },
};
