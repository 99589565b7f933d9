/** A value on one line, as JSON, with bytes, sets and asymmetric matchers told for what they are. */
export function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (typeof value === 'symbol') return value.toString();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof Uint8Array)
    return `bytes ${[...value].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  if (value instanceof Set) return `Set(${[...value].map(valueText).join(', ')})`;
  if (value instanceof Date) return `Date ${value.toISOString()}`;
  if (isAsymmetric(value)) return value.toAsymmetricMatcher?.() ?? value.toString();
  if (Array.isArray(value)) return `[${value.map(valueText).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${valueText(member)}`).join(',')}}`;
}

/** `1 item`, `2 items`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** More lines than this are counted rather than printed. */
const MAX_LINES = 20;

/** The first lines, and how many more there are. */
export function limitedLines(lines: readonly string[]): string[] {
  const more = lines.length - MAX_LINES;
  return more > 0 ? [...lines.slice(0, MAX_LINES), `  … and ${more} more`] : [...lines];
}

function isAsymmetric(
  value: object,
): value is { toAsymmetricMatcher?: () => string; toString: () => string } {
  return '$$typeof' in value && value.$$typeof === Symbol.for('jest.asymmetricMatcher');
}
