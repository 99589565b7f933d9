import { jsonStringBody } from './json-string-body.ts';
import { WrittenJson } from './written-json.ts';

/** What JSON.stringify makes of an answer whose items and keys are JSON already. */
export function answerJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof WrittenJson) return value.text;
  if (Array.isArray(value)) return listJson(value);
  let text = '{';
  for (const name of Object.keys(value)) {
    const member: unknown = (value as Readonly<Record<string, unknown>>)[name];
    if (member === undefined) continue;
    text += `${text === '{' ? '' : ','}"${jsonStringBody(name)}":`;
    text += answerJson(member);
  }
  return `${text}}`;
}

function listJson(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ',';
    text += answerJson(list[index]);
  }
  return `${text}]`;
}
