// `npm test`: installs, builds, runs every check and every test; the last line is `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { install } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
let passed = 0;
let failed = 0;

/** Runs one check; its exit code decides. Unless it is alone, what it prints is kept together and printed at its end. */
async function check(title, command, args, { alone = false } = {}) {
  const started = performance.now();
  const printed = [`\n--- ${title}\n`];
  if (alone) process.stdout.write(printed.pop());
  const status = await new Promise((ended) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', ...outputs(alone)] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    child.once('error', (error) => ended(error.message));
    child.once('close', (code, signal) => ended(code ?? signal));
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = status === 0 ? 'passed' : `FAILED (${status})`;
  process.stdout.write(Buffer.concat([...printed, `--- ${title}: ${verdict} (${seconds} s)\n`].map(bytes)));
  if (status === 0) passed += 1;
  else failed += 1;
  return status === 0;
}

const outputs = (alone) => (alone ? ['inherit', 'inherit'] : ['pipe', 'pipe']);
const bytes = (printed) => Buffer.from(printed);

/** Runs vitest and counts its tests one by one. */
async function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'dynamem-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ran = await check('tests', bin('vitest'), ['run', ...reporters], { alone: true });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    if (numPassedTests === 0 && ran) failed += 1;
  } catch {
    failed += 1;
  }
  rmSync(folder, { recursive: true });
}

const bin = (name) => join(root, 'node_modules/.bin', name);

/** What needs what is built, and the build; false where there is nothing to test. */
async function built() {
  if (!(await check('build', process.execPath, ['.ci/build.mjs']))) return false;
  await check('types of the tests', bin('tsc'), ['-p', 'tsconfig.test.json']);
  await check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']);
  await check('unused files, exports and dependencies', bin('knip'), ['--no-progress']);
  return true;
}

install();
// Prettier takes one core about as long as the others take one.
const [isBuilt] = await Promise.all([
  built(),
  check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
]);
if (isBuilt) await tests();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
