// What benchmarks share that ask how a cost grows with the table: each size is a process of its own, and they take turns.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { bestInTurns, sizes, smoke, timersOf } from './measure.mjs';

/**
 * Times cases at every size, in turns: a noisy minute disturbs all sizes alike. What one size holds, the garbage
 * collections of another do not walk through, for it is in another process.
 * @param {string} file the benchmark's own; those processes run it too, as far as to this call
 * @param {Record<string, (size: number) => Record<string, (turn: number) => unknown>>} builders makers of the cases of a
 *   size, as `measure` takes them; each maker has processes of its own
 * @returns {Promise<Record<string, number>[]>} microseconds a call by name, for one size after another
 */
export async function measureSizes(file, builders) {
  if (process.send !== undefined) return serveRounds(builders);
  const children = [];
  try {
    for (const builder of Object.keys(builders)) {
      for (const size of sizes) children.push(await startChild(file, builder, size));
    }
    // Many short rounds, so that each size has some that nothing disturbed.
    const turns = smoke ? {} : { rounds: 40, roundMs: 20 };
    const best = await bestInTurns(Object.assign({}, ...children.map(({ timers }) => timers)), turns);
    return sizes.map((size) =>
      Object.fromEntries(
        children.flatMap((child) =>
          child.size === size ? child.names.map((name) => [name, best[`${name} of ${size}`]]) : [],
        ),
      ),
    );
  } finally {
    for (const { process: child } of children) child.disconnect();
  }
}

/** A process that has the cases of `builder` at `size`. */
async function startChild(file, builder, size) {
  const child = fork(file, [builder, String(size), ...process.argv.slice(2)]);
  const [names] = await once(child, 'message');
  const timerOf = (name) => async (roundMs) => {
    child.send({ name, roundMs });
    const [microseconds] = await once(child, 'message');
    return microseconds;
  };
  const timers = Object.fromEntries(names.map((name) => [`${name} of ${size}`, timerOf(name)]));
  return { process: child, size, names, timers };
}

/** In a process of one size: takes rounds until the parent lets it go. */
async function serveRounds(builders) {
  const [builder, size] = process.argv.slice(2);
  const timers = timersOf(builders[builder](Number(size)));
  process.on('message', async ({ name, roundMs }) => process.send(await timers[name](roundMs)));
  process.send(Object.keys(timers));
  await once(process, 'disconnect');
  return process.exit();
}
