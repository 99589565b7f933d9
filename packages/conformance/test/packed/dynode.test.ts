import { describe, expect, it } from 'vitest';
import { installation, JEST, project, SDK } from './installation.ts';
import { jest, node } from './run.ts';

const ES_IMPORTS = `
import { createEngine } from 'dynamem';
import * as dynode from 'dynamem/dynode';
`;
const CJS_IMPORTS = `
const { createEngine } = require('dynamem');
const dynode = require('dynamem/dynode');
`;
const BODY = `
  await dynode.createTable('users');
  await dynode.putItem('users', { id: '1', name: 'Ada', nums: [1, 2] });
  const [user] = await dynode.getItem('users', '1');
  const own = new dynode.Client({ engine: createEngine() });
  const refusal = await own.getItem('users', '1').catch((error) => error);
  if (!(refusal instanceof dynode.AmazonError)) throw new Error('No AmazonError');
`;
const LOG = 'console.log(user.name, user.nums.length, refusal.type);';

describe('the packed simple client works', () => {
  it('in ES modules and CommonJS', async () => {
    const folder = project(
      await installation(SDK),
      'dynode',
      {},
      {
        'main.mjs': `${ES_IMPORTS}${BODY}${LOG}`,
        'main.cjs': `${CJS_IMPORTS}(async () => {${BODY}${LOG}})();`,
      },
    );
    for (const file of ['main.mjs', 'main.cjs'])
      expect(node(folder, file)).toBe('Ada 2 ResourceNotFoundException');
  });

  it('in a Jest project', async () => {
    const installed = await installation(...JEST);
    const expectation = "expect(user).toEqual({ id: '1', name: 'Ada', nums: [1, 2] });";
    const folder = project(
      installed,
      'dynode-jest',
      {},
      {
        'main.test.js': `${CJS_IMPORTS}test('works', async () => {${BODY}\n${expectation}});`,
      },
    );
    jest(installed, folder);
  });
});
