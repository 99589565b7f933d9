import { encodeTimestamp } from '../values/wire-form.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A time as the limits of the control plane print it: `Wednesday, July 5, 2017 12:05:35 AM UTC`. */
export function longTimestamp(ms: number): string {
  const time = encodeTimestamp(ms, 'sdk');
  const hours = time.getUTCHours();
  const day = `${weekdays[time.getUTCDay()]}, ${months[time.getUTCMonth()]} ${time.getUTCDate()}, ${time.getUTCFullYear()}`;
  const clock = `${hours % 12 || 12}:${twoDigits(time.getUTCMinutes())}:${twoDigits(time.getUTCSeconds())}`;
  return `${day} ${clock} ${hours < 12 ? 'AM' : 'PM'} UTC`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
