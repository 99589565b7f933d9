import { expect, it } from 'vitest';
import { endpointEnvironment } from './endpoint-environment.ts';

it('names the endpoint for both services, the region for every SDK, and keys', () => {
  expect(endpointEnvironment('http://127.0.0.1:1', 'eu-west-1')).toEqual({
    AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: 'http://127.0.0.1:1',
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'dynamem',
    AWS_SECRET_ACCESS_KEY: 'dynamem',
  });
});
