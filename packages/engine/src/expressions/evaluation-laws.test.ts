import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeListOf, listElements } from '../values/attribute-list.ts';
import { attributeMapOf, attributeNames, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../values/decimal.ts';
import { encodeAttributes, type WireAttributeValue } from '../values/wire-form.ts';
import type { BoundUpdateAction, DocumentPath, PathElement } from './bound.ts';
import { valueAt } from './document-path.ts';
import { projectAttributes } from './project-attributes.ts';
import { applyUpdate } from './update/apply-update.ts';

/** An item as a naive model holds it: whole numbers, strings, arrays, Maps. */
type Model = number | string | Model[] | Map<string, Model>;

const names = fc.constantFrom('a', 'b', 'c', '1', '__proto__', 'constructor');
const { item: items } = fc.letrec<{ value: Model; item: Map<string, Model> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: -99, max: 99 }),
    fc.string({ maxLength: 3 }),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('item'),
  ),
  item: fc.array(fc.tuple(names, tie('value')), { maxLength: 5 }).map((entries) => new Map(entries)),
}));

function toValue(model: Model): AttributeValue {
  if (typeof model === 'number') return parseDecimal(String(model)) as Decimal;
  if (typeof model === 'string') return model;
  return model instanceof Map ? toItem(model) : attributeListOf(model.map(toValue));
}

function toItem(model: Map<string, Model>): AttributeMap {
  return attributeMapOf([...model].map(([name, value]) => [name, toValue(value)]));
}

/** What a reader sees of an item: attributes have no order. */
function wire(item: AttributeMap): Record<string, WireAttributeValue> {
  return encodeAttributes(item, 'sdk');
}

/** Every path of an item, and for each of its containers a path to something new. */
function pathsOf(model: Model, prefix: readonly PathElement[]): PathElement[][] {
  const children: [PathElement, Model | undefined][] = [];
  if (model instanceof Map) children.push(...model, ['new', undefined]);
  if (Array.isArray(model)) {
    children.push(...model.entries(), [model.length, undefined], [model.length + 7, undefined]);
  }
  return children.flatMap(([element, child]) => {
    const path = [...prefix, element];
    return child === undefined ? [path] : [path, ...pathsOf(child, path)];
  });
}

function overlap(left: readonly PathElement[], right: readonly PathElement[]): boolean {
  return left.every((element, index) => index >= right.length || element === right[index]);
}

/** An item and some of its paths, none within another. */
const itemsAndPaths = items.chain((model) => {
  const all = pathsOf(model, []);
  return fc.shuffledSubarray(all, { maxLength: Math.min(6, all.length) }).map((paths) => ({
    model,
    paths: paths
      .filter((path, index) => !paths.slice(0, index).some((other) => overlap(path, other)))
      .map((path) => path as [string, ...PathElement[]]),
  }));
});

/** What an update does to a model, in the plainest way: arrays get holes and are closed at the end. */
function modelUpdate(
  model: Map<string, Model>,
  edits: readonly (readonly [DocumentPath, Model | undefined])[],
): Map<string, Model> {
  const copy = structuredClone(model);
  for (const [path, value] of edits) {
    let parent: Model = copy;
    for (const element of path.slice(0, -1))
      parent = (
        Array.isArray(parent)
          ? parent[element as number]
          : (parent as Map<string, Model>).get(element as string)
      ) as Model;
    const last = path.at(-1) as PathElement;
    if (Array.isArray(parent)) {
      if (value === undefined) Reflect.deleteProperty(parent, last);
      else parent[last as number] = value;
    } else if (value === undefined) (parent as Map<string, Model>).delete(last as string);
    else (parent as Map<string, Model>).set(last as string, value);
  }
  return closeHoles(copy) as Map<string, Model>;
}

function closeHoles(model: Model): Model {
  if (Array.isArray(model)) return model.filter(() => true).map(closeHoles);
  return model instanceof Map ? new Map([...model].map(([name, value]) => [name, closeHoles(value)])) : model;
}

function freeze(value: AttributeValue): AttributeValue {
  if (isAttributeList(value)) listElements(value).forEach(freeze);
  else if (isAttributeMap(value)) {
    for (const name of attributeNames(value)) freeze(getAttribute(value, name) as AttributeValue);
  }
  Object.freeze(value);
  return value;
}

describe('the laws of updates', () => {
  const writes = fc.array(
    fc.option(
      items.map((model): Model => model),
      { nil: undefined },
    ),
    { minLength: 6, maxLength: 6 },
  );

  it('SET and REMOVE do what a naive model does, and never change the item they start from', () => {
    fc.assert(
      fc.property(itemsAndPaths, writes, ({ model, paths }, values) => {
        const item = freeze(toItem(model)) as AttributeMap;
        const actions = paths.map((path, index): BoundUpdateAction => {
          const value = values[index];
          return value === undefined
            ? { type: 'remove', path }
            : { type: 'set', path, value: { type: 'value', value: toValue(value) } };
        });
        const updated = applyUpdate({ type: 'update', actions }, item);
        const edits = paths.map((path, index) => [path, values[index]] as const);
        expect(wire(updated)).toEqual(wire(toItem(modelUpdate(model, edits))));
        expect(wire(item)).toEqual(wire(toItem(model)));
        for (const name of attributeNames(item)) {
          const value = getAttribute(item, name);
          if (paths.every((path) => path[0] !== name)) expect(getAttribute(updated, name)).toEqual(value);
        }
      }),
    );
  });

  it('the order of actions means nothing', () => {
    fc.assert(
      fc.property(itemsAndPaths, ({ model, paths }) => {
        const actions = paths.map((path, index): BoundUpdateAction =>
          index % 2 === 0
            ? { type: 'remove', path }
            : { type: 'set', path, value: { type: 'value', value: String(index) } },
        );
        const item = toItem(model);
        expect(wire(applyUpdate({ type: 'update', actions: actions.toReversed() }, item))).toEqual(
          wire(applyUpdate({ type: 'update', actions }, item)),
        );
      }),
    );
  });

  it('SET of paths that exist, then their projection, gives the values', () => {
    fc.assert(
      fc.property(itemsAndPaths, ({ model, paths }) => {
        const item = toItem(model);
        const present = paths.filter((path) => valueAt(item, path) !== undefined);
        const actions = present.map((path): BoundUpdateAction => ({
          type: 'set',
          path,
          value: { type: 'value', value: path.join('/') },
        }));
        const updated = applyUpdate({ type: 'update', actions }, item);
        for (const path of present) {
          expect(valueAt(updated, path)).toBe(path.join('/'));
          expect(leaves(projectAttributes([path], updated))).toEqual([path.join('/')]);
        }
        expect(new Set(leaves(projectAttributes(present, updated)))).toEqual(
          new Set(present.map((path) => path.join('/'))),
        );
      }),
    );
  });

  it('ADD of a number and of its negative leaves the number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (start, change) => {
        const by = (value: number): BoundUpdateAction => ({
          type: 'add',
          path: ['n'],
          value: parseDecimal(String(value)) as Decimal,
        });
        const item = toItem(new Map([['n', start]]));
        const there = applyUpdate({ type: 'update', actions: [by(change)] }, item);
        expect(wire(applyUpdate({ type: 'update', actions: [by(-change)] }, there))).toEqual(wire(item));
      }),
    );
  });
});

describe('the laws of projections', () => {
  it('a projection of every top-level attribute is the item', () => {
    fc.assert(
      fc.property(items, (model) => {
        const item = toItem(model);
        const paths = attributeNames(item).map((name): DocumentPath => [name]);
        expect(wire(projectAttributes(paths, item))).toEqual(wire(item));
      }),
    );
  });

  it('is made of the values at its paths and nothing else', () => {
    fc.assert(
      fc.property(itemsAndPaths, ({ model, paths }) => {
        const item = toItem(model);
        const expected = paths.flatMap((path) => leaves(valueAt(item, path))).map(String);
        expect(leaves(projectAttributes(paths, item)).map(String).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

/** The strings, numbers and empty containers a value is made of. */
function leaves(value: AttributeValue | undefined): (string | Decimal)[] {
  if (value === undefined) return [];
  if (typeof value === 'string' || value instanceof Decimal) return [value];
  if (isAttributeList(value)) return listElements(value).flatMap(leaves);
  return attributeNames(value as AttributeMap).flatMap((name) =>
    leaves(getAttribute(value as AttributeMap, name)),
  );
}
