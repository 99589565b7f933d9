import { ValidationException } from '../errors/validation-exception.ts';

/**
 * Refuses a member that AWS knows and dynamem cannot honour, rather than ignore it.
 * @throws ValidationException naming the operation and the member
 */
export function refuseUnsupported(operationName: string, memberName: string): never {
  throw new ValidationException(
    `dynamem does not support the parameter ${memberName} of ${operationName} yet`,
  );
}
