import { ValidationException } from '../../errors/validation-exception.ts';
import type { DocumentPath } from '../bound.ts';
import { attributeNamePath } from './attribute-name.ts';

/**
 * AttributesToGet as the paths of a projection.
 * @throws ValidationException for a name given twice.
 */
export function attributesToGet(names: readonly string[]): DocumentPath[] {
  const seen = new Set<string>();
  return names.map((name) => {
    if (seen.has(name)) {
      throw new ValidationException(
        `One or more parameter values were invalid: Duplicate value in attribute name: ${name}`,
      );
    }
    seen.add(name);
    return attributeNamePath(name);
  });
}
