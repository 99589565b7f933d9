import { ValidationException } from '../errors/validation-exception.ts';
import type { PathElement } from '../expressions/bound.ts';

const MAX_LIST_INDEX = 2 ** 31 - 1;

/** Refuses a path with a name of nothing or an index no list has. */
export function requireSoundPath(path: readonly PathElement[]): void {
  for (const element of path) {
    if (element === '') throw new ValidationException('Path component cannot be an empty string');
    if (typeof element === 'number' && element > MAX_LIST_INDEX) {
      throw new ValidationException(`List index is not within the allowable range; index: [${element}]`);
    }
  }
}
