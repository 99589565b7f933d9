import { ValidationException } from '../errors/validation-exception.ts';
import type { PathElement } from '../expressions/bound.ts';

/** Refuses a path with a name of nothing. */
export function requirePathNames(path: readonly PathElement[]): void {
  if (path.includes('')) throw new ValidationException('Path component cannot be an empty string');
}
