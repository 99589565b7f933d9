// `npm test`: installs, builds, runs every check and every test; the last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { install } from './install.mjs';

const root = resolve(import.meta.dirname, '..');
let passed = 0;
let failed = 0;

/** Runs one check; its exit code decides. */
function check(title, command, args) {
  const started = performance.now();
  console.log(`\n--- ${title}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`--- ${title}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  if (status === 0) passed += 1;
  else failed += 1;
  return status === 0;
}

/** Runs vitest and counts its tests one by one. */
function tests() {
  const folder = mkdtempSync(join(tmpdir(), 'dynamem-test-'));
  const report = join(folder, 'report.json');
  const ran = check('tests', bin('vitest'), [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
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

install();
if (check('build', process.execPath, ['.ci/build.mjs'])) {
  check('types of the tests', bin('tsc'), ['-p', 'tsconfig.test.json']);
  check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']);
  check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
  check('unused files, exports and dependencies', bin('knip'), ['--no-progress']);
  tests();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
