import type { Entry, Priority, Step } from './middleware.ts';

const STEPS: readonly Step[] = ['initialize', 'serialize', 'build', 'finalizeRequest', 'deserialize'];
const PRIORITIES: readonly Priority[] = ['high', 'normal', 'low'];

/**
 * The order in which middlewares run: by step, in it by priority, in it as they were added; those with a place relative
 * to another stand around it, one added after another nearer to it.
 * @throws Error where the other is missing, unless that is ignored: then those relative to it are left out
 */
export function orderEntries(
  entries: readonly Entry[],
  { ignoreMissing }: { readonly ignoreMissing: boolean },
): Entry[] {
  const around = new Map<Entry, { readonly before: Entry[]; readonly after: Entry[] }>();
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    around.set(entry, { before: [], after: [] });
    for (const name of [entry.name, ...(entry.aliases ?? [])])
      if (name !== undefined) byName.set(name, entry);
  }
  for (const entry of entries) {
    if (!('relation' in entry)) continue;
    const other = byName.get(entry.toMiddleware);
    if (other !== undefined) around.get(other)?.[entry.relation].push(entry);
    else if (!ignoreMissing) throw missing(entry);
  }
  const expand = (entry: Entry): Entry[] => {
    const { before, after } = around.get(entry) ?? { before: [], after: [] };
    return [...before.flatMap(expand), entry, ...after.toReversed().flatMap(expand)];
  };
  return entries
    .filter((entry) => !('relation' in entry))
    .toSorted(byPlace)
    .flatMap(expand);
}

function byPlace(one: Entry, other: Entry): number {
  return stepOf(one) - stepOf(other) || priorityOf(one) - priorityOf(other);
}

function stepOf(entry: Entry): number {
  return 'step' in entry && entry.step !== undefined ? STEPS.indexOf(entry.step) : 0;
}

function priorityOf(entry: Entry): number {
  return 'priority' in entry && entry.priority !== undefined ? PRIORITIES.indexOf(entry.priority) : 1;
}

function missing(entry: Entry & { readonly relation: string; readonly toMiddleware: string }): Error {
  const { name = 'anonymous', relation, toMiddleware } = entry;
  return new Error(`${toMiddleware} is not found when adding ${name} middleware ${relation} ${toMiddleware}`);
}
