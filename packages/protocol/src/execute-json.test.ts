import { createEngine } from '@dynamem/engine';
import { expect, it, vi } from 'vitest';
import type { EngineLike } from './engine-like.ts';
import { executeJson } from './execute-json.ts';

it('takes the JSON that an engine writes itself', () => {
  const engine = createEngine();
  const own = vi.spyOn(engine, 'executeJson');
  expect(executeJson(engine, 'ListTables', {})).toBe('{"TableNames":[]}');
  expect(own).toHaveBeenCalledOnce();
});

it('asks whoever stands before an engine for objects', () => {
  const engine = createEngine();
  const asked: unknown[] = [];
  const execute = (...request: Parameters<EngineLike['execute']>): object => {
    asked.push(request);
    return engine.execute(...request);
  };
  const { region } = engine;
  const wrapper = { region, hasOperation: () => true, nextRequestId: () => '', execute };
  const heir = Object.create(engine, { execute: { value: execute } }) as EngineLike;
  const proxy = new Proxy<EngineLike>(engine, {
    get(target, name) {
      const member: unknown = name === 'execute' ? execute : Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  for (const before of [wrapper, heir, proxy])
    expect(executeJson(before, 'ListTables', {})).toBe('{"TableNames":[]}');
  expect(asked).toEqual(Array.from({ length: 3 }, () => ['ListTables', {}, 'json']));
});
