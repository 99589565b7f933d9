import { respond } from '@dynamem/protocol';
import { expect, it } from 'vitest';
import { echoEngine } from '../test/echo-engine.ts';
import { nodeMeasureBody } from './node-measure-body.ts';

it.each(['ascii', 'é€', '😀', '\ud800'])('measures a body with %j as the protocol itself does', (text) => {
  const headers = { 'content-type': 'application/json', 'x-amz-target': 'DynamoDB_20120810.GetItem' };
  const request = { method: 'POST', path: '/', headers, body: JSON.stringify({ text }) };
  const own = respond(echoEngine, request, { measureBody: nodeMeasureBody });
  expect(own).toEqual(respond(echoEngine, request));
});
