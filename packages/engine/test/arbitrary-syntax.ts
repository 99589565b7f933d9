import fc from 'fast-check';
import { functionRules } from '../src/expressions/function-rules.ts';
import { isReservedWord } from '../src/expressions/reserved-word.ts';
import type {
  ArithmeticSyntax,
  ConditionSyntax,
  FunctionSyntax,
  OperandSyntax,
  PathSegment,
  PathSyntax,
  ProjectionSyntax,
  UpdateActionSyntax,
  UpdateSyntax,
  ValueSyntax,
} from '../src/expressions/syntax.ts';

/** A name that needs no placeholder. */
const name: fc.Arbitrary<string> = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,6}$/)
  .filter((text) => !isReservedWord(text) && text.toUpperCase() !== 'REMOVE');

const head: fc.Arbitrary<PathSegment> = fc.oneof(
  name.map((text) => ({ type: 'name' as const, name: text })),
  fc
    .stringMatching(/^#[A-Za-z0-9_]{1,5}$/)
    .map((placeholder) => ({ type: 'placeholder' as const, placeholder })),
);

const step: fc.Arbitrary<PathSegment> = fc.oneof(
  head,
  fc.nat(2 ** 31 - 1).map((index) => ({ type: 'index' as const, index, text: String(index) })),
);

const path: fc.Arbitrary<PathSyntax> = fc
  .tuple(head, fc.array(step, { maxLength: 4 }))
  .map(([first, steps]) => ({
    type: 'path',
    segments: [first, ...steps],
    literal: literalOf([first, ...steps]),
  }));

function literalOf(segments: readonly PathSegment[]): PathSyntax['literal'] {
  const elements = segments.map((segment) => {
    if (segment.type === 'placeholder') return undefined;
    return segment.type === 'name' ? segment.name : segment.index;
  });
  return elements.includes(undefined) ? undefined : (elements as [string, ...(string | number)[]]);
}

const value: fc.Arbitrary<ValueSyntax> = fc
  .stringMatching(/^:[A-Za-z0-9_]{1,5}$/)
  .map((placeholder) => ({ type: 'value', placeholder }));

/** A call of one of the functions for which `isAllowed`; its number of operands is of no interest to a parser. */
function call(
  isAllowed: (name: string, use: string) => boolean,
  operand: fc.Arbitrary<OperandSyntax>,
): fc.Arbitrary<FunctionSyntax> {
  const names = [...functionRules].filter(([text, { use }]) => isAllowed(text, use)).map(([text]) => text);
  return fc
    .tuple(fc.constantFrom(...names), fc.array(operand, { minLength: 1, maxLength: 3 }))
    .map(([text, operands]) => ({ type: 'function', name: text, operands }));
}

const { operand: conditionOperand } = fc.letrec<{ operand: OperandSyntax }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 2 },
    path,
    value,
    call((_text, use) => use === 'conditionOperand', tie('operand')),
  ),
}));

const comparator = fc.constantFrom('=', '<>', '<', '<=', '>', '>=');

/** A tree of a condition as the parser may build it. */
export const { condition: arbitraryCondition } = fc.letrec<{ condition: ConditionSyntax }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      type: fc.constant('comparison' as const),
      comparator,
      left: conditionOperand,
      right: conditionOperand,
    }),
    fc.record({
      type: fc.constant('between' as const),
      operand: conditionOperand,
      lower: conditionOperand,
      upper: conditionOperand,
    }),
    fc.record({
      type: fc.constant('in' as const),
      operand: conditionOperand,
      candidates: fc.array(conditionOperand, { minLength: 1, maxLength: 4 }),
    }),
    call((_text, use) => use === 'condition', conditionOperand),
    fc.record({ type: fc.constant('not' as const), condition: tie('condition') }),
    fc.record({
      type: fc.constantFrom('and' as const, 'or' as const),
      left: tie('condition'),
      right: tie('condition'),
    }),
  ),
}));

const { operand: updateOperand } = fc.letrec<{ operand: OperandSyntax }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 2 },
    path,
    value,
    call((text) => text === 'if_not_exists', tie('operand')),
  ),
}));

const arithmetic: fc.Arbitrary<ArithmeticSyntax> = fc.record({
  type: fc.constant('arithmetic'),
  operator: fc.constantFrom('+', '-'),
  left: updateOperand,
  right: updateOperand,
});

const actions: fc.Arbitrary<UpdateActionSyntax> = fc.oneof(
  fc.record({
    type: fc.constant('set' as const),
    path,
    value: fc.oneof(
      updateOperand,
      arithmetic,
      call((_text, use) => use === 'update', updateOperand),
    ),
  }),
  fc.record({ type: fc.constant('remove' as const), path }),
  fc.record({ type: fc.constantFrom('add' as const, 'delete' as const), path, value }),
);

const sections = ['remove', 'set', 'delete', 'add'] as const;

/** A tree of an update as the parser may build it: the actions of a section stand together. */
export const arbitraryUpdate: fc.Arbitrary<UpdateSyntax> = fc
  .array(actions, { minLength: 1, maxLength: 6 })
  .map((mixed) => ({
    type: 'update',
    actions: sections.flatMap((section) => mixed.filter(({ type }) => type === section)),
  }));

/** A tree of a projection as the parser may build it. */
export const arbitraryProjection: fc.Arbitrary<ProjectionSyntax> = fc
  .array(path, { minLength: 1, maxLength: 5 })
  .map((paths) => ({ type: 'projection', paths }));
