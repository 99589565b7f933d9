import { expect, it } from 'vitest';
import { ValidationException } from '../errors/validation-exception.ts';
import { refuseUnsupported } from './refuse-unsupported.ts';

it('names the operation and the parameter', () => {
  expect(() => refuseUnsupported('UpdateTable', 'ReplicaUpdates')).toThrow(
    new ValidationException('dynamem does not support the parameter ReplicaUpdates of UpdateTable yet'),
  );
});
