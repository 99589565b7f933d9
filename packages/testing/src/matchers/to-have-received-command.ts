import { calls, type Call, type CommandClass } from '@dynamem/aws-sdk';
import { matcherResult, type MatcherContext, type MatcherResult } from './matcher.ts';
import { counted, limitedLines, valueText } from './value-text.ts';

/** A command class of the SDK, or AWS's name of its operation. */
export type ExpectedCommand = CommandClass | string;

/** Whether a client sent any command. `received` is what `calls` of dynamem/aws-sdk takes, here and below. */
export function toHaveReceivedAnyCommand(received: unknown): MatcherResult {
  const all = callsTo(received);
  return about(all.length > 0, 'received any command', all);
}

/** Whether a client sent a command of the class. */
export function toHaveReceivedCommand(received: unknown, command: ExpectedCommand): MatcherResult {
  const pass = callsTo(received, command).length > 0;
  return about(pass, `received ${nameOf(command)}`, callsTo(received));
}

/** Whether a client sent so many commands of the class. */
export function toHaveReceivedCommandTimes(
  received: unknown,
  command: ExpectedCommand,
  times: number,
): MatcherResult {
  const pass = callsTo(received, command).length === times;
  return about(pass, `received ${nameOf(command)} ${counted(times, 'time')}`, callsTo(received));
}

/** Whether a client sent one command of the class. */
export function toHaveReceivedCommandOnce(received: unknown, command: ExpectedCommand): MatcherResult {
  return toHaveReceivedCommandTimes(received, command, 1);
}

/** Whether a client sent a command of the class with these members; its input may have more. */
export function toHaveReceivedCommandWith(
  this: MatcherContext,
  received: unknown,
  command: ExpectedCommand,
  input: object,
): MatcherResult {
  const sent = callsTo(received, command);
  const pass = sent.some((call) => breaches(this, call, input).length === 0);
  return withInput(this, pass, `received ${nameOf(command)} with`, input, sent);
}

/** Whether a client sent one command of the class, and that with these members. */
export function toHaveReceivedCommandExactlyOnceWith(
  this: MatcherContext,
  received: unknown,
  command: ExpectedCommand,
  input: object,
): MatcherResult {
  const sent = callsTo(received, command);
  const pass = sent.length === 1 && sent.every((call) => breaches(this, call, input).length === 0);
  return withInput(this, pass, `received exactly one ${nameOf(command)}, with`, input, sent);
}

/** Whether the command a client sent as the `position`th of all, from 1, is of the class and has these members. */
export function toHaveReceivedNthCommandWith(
  this: MatcherContext,
  received: unknown,
  position: number,
  command: ExpectedCommand,
  input: object,
): MatcherResult {
  const all = callsTo(received);
  const pass = isSuch(this, all[position - 1], callsTo(received, command), input);
  return withInput(this, pass, `received as command ${position} ${nameOf(command)} with`, input, all);
}

/** Whether the last command a client sent is of the class and has these members. */
export function toHaveReceivedLastCommandWith(
  this: MatcherContext,
  received: unknown,
  command: ExpectedCommand,
  input: object,
): MatcherResult {
  const all = callsTo(received);
  const pass = isSuch(this, all.at(-1), callsTo(received, command), input);
  return withInput(this, pass, `received as the last command ${nameOf(command)} with`, input, all);
}

/** Whether the `position`th command of the class, from 1, has these members. */
export function toHaveReceivedNthSpecificCommandWith(
  this: MatcherContext,
  received: unknown,
  position: number,
  command: ExpectedCommand,
  input: object,
): MatcherResult {
  const sent = callsTo(received, command);
  const pass = isSuch(this, sent[position - 1], sent, input);
  return withInput(this, pass, `received as ${nameOf(command)} number ${position} one with`, input, sent);
}

function callsTo(received: unknown, command?: ExpectedCommand): readonly Call[] {
  const isTarget = typeof received === 'function' || (typeof received === 'object' && received !== null);
  if (!isTarget)
    throw new TypeError('The expectation is about a client, a class of clients or an interception');
  if (command === undefined || typeof command === 'string') return calls(received, command);
  return calls(received, command) as readonly Call[];
}

function nameOf(command: ExpectedCommand): string {
  return typeof command === 'string' ? command : command.name;
}

function isSuch(
  context: MatcherContext,
  call: Call | undefined,
  such: readonly Call[],
  input: object,
): boolean {
  if (call === undefined) return false;
  // A call that is noted by the request handler is put together anew at each look.
  const isOfClass = such.some(({ operationName }) => operationName === call.operationName);
  return isOfClass && breaches(context, call, input).length === 0;
}

function breaches(context: MatcherContext, call: Call, input: object): string[] {
  const members = new Map(Object.entries(call.input));
  return Object.entries(input).flatMap(([name, expected]: [string, unknown]) => {
    const actual = members.get(name);
    return context.equals(actual, expected)
      ? []
      : [`${name}: expected ${valueText(expected)}, got ${valueText(actual)}`];
  });
}

function about(pass: boolean, what: string, all: readonly Call[]): MatcherResult {
  return matcherResult(pass, () => {
    const counts = new Map<string, number>();
    for (const { operationName } of all) counts.set(operationName, (counts.get(operationName) ?? 0) + 1);
    const told = [...counts].map(([operationName, count]) => `${count} × ${operationName}`);
    return [
      `Expected the client ${pass ? 'not ' : ''}to have ${what}`,
      `It received ${told.join(', ') || 'no command'}`,
    ];
  });
}

function withInput(
  context: MatcherContext,
  pass: boolean,
  what: string,
  input: object,
  looked: readonly Call[],
): MatcherResult {
  return matcherResult(pass, () => [
    `Expected the client ${pass ? 'not ' : ''}to have ${what} ${valueText(input)}`,
    looked.length === 0 ? 'It received none' : `It received ${looked.length}:`,
    ...limitedLines(
      looked.flatMap((call, index) => [
        `  ${index + 1}. ${call.operationName} ${valueText(call.input)}`,
        ...(pass ? [] : breaches(context, call, input).map((breach) => `       ${breach}`)),
      ]),
    ),
  ]);
}
