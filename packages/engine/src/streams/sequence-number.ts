// AWS's sequence numbers have 21 to 40 digits. Here all have 21, so that their order as texts is their order.
const COUNTER_DIGITS = 20;
const SEQUENCE_NUMBER = /^1(\d{20})$/;

/** The SequenceNumber of the `sequence`th event of an engine's streams. */
export function formatSequenceNumber(sequence: number): string {
  return `1${String(sequence).padStart(COUNTER_DIGITS, '0')}`;
}

/** The event a SequenceNumber tells; undefined where no engine makes such a number. */
export function parseSequenceNumber(text: string): number | undefined {
  const digits = SEQUENCE_NUMBER.exec(text)?.[1];
  const sequence = Number(digits);
  return digits !== undefined && Number.isSafeInteger(sequence) ? sequence : undefined;
}
