import { describe, expect, it } from 'vitest';
import { bindOutcome } from '../../../test/bind-outcome.ts';

const empty = 'The expression can not be empty;';
const redundant = 'The expression has redundant parentheses;';
const syntax = (token: string, near: string): string => `Syntax error; token: "${token}", near: "${near}"`;
const reserved = (word: string): string => `Attribute name is a reserved keyword; reserved keyword: ${word}`;
const listIndex = (index: string): string =>
  `List index is not within the allowable range; index: [${index}]`;
const unknown = (name: string): string => `Invalid function name; function: ${name}`;
const misplaced = (name: string): string =>
  `The function is not allowed to be used this way in an expression; function: ${name}`;
const notInCondition = (name: string): string =>
  `The function is not allowed in a condition expression; function: ${name}`;
const operandCount = (name: string, count: number): string =>
  `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${count}`;
const operandType = (operator: string, type: string): string =>
  `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`;
const pathRequired = (name: string): string =>
  `Operator or function requires a document path; operator or function: ${name}`;
const distinct = (operator: string, path: string): string =>
  `The first operand must be distinct from the remaining operands for this operator or function; operator: ${operator}, first operand: ${path}`;
const undefinedName = (name: string): string =>
  `An expression attribute name used in the document path is not defined; attribute name: ${name}`;
const undefinedValue = (value: string): string =>
  `An expression attribute value used in expression is not defined; attribute value: ${value}`;
const bounds = (requirement: string, lower: string, upper: string): string =>
  `The BETWEEN operator requires ${requirement}; lower bound operand: AttributeValue: ${lower}, upper bound operand: AttributeValue: ${upper}`;
const sameType = 'same data type for lower and upper bounds';
const ordered = 'upper bound to be greater than or equal to lower bound';
const typeName = (name: string): string =>
  `Invalid attribute type name found; type: ${name}, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}`;

function refuses(rows: readonly (readonly [situation: string, text: string, message: string])[]): void {
  it.each(rows)('refuses %s: %s', (_situation, text, message) => {
    expect(bindOutcome('Condition', text)).toBe(`Invalid ConditionExpression: ${message}`);
    expect(bindOutcome('Filter', text)).toBe(`Invalid FilterExpression: ${message}`);
  });
}

describe('syntax', () => {
  refuses([
    ['an empty expression', '', empty],
    ['nothing but white space', '  ', syntax('<EOF>', '  ')],
    ['an operand alone', 'a', syntax('<EOF>', 'a')],
    ['a value alone', ':s', syntax('<EOF>', ':s')],
    ['white space up to the end', 'a ', syntax('<EOF>', 'a ')],
    ['an operand for a condition', 'a AND b = c', syntax('AND', 'a AND b')],
    ['an operand in parentheses for a condition', '(a) AND b = c', syntax('AND', ') AND b')],
    ['two operands and no operator', 'a b', syntax('b', 'a b')],
    ['a word after the end', 'a = b c', syntax('c', 'b c')],
    ['a word after the end, white space around', 'a = b  c  d', syntax('c', 'b  c  d')],
    ['a first word that fits nowhere', ' ) = a', syntax(')', ' ) =')],
    ['a missing operand', 'a =', syntax('<EOF>', '=')],
    ['a chain of comparisons', 'a = b = c', syntax('=', 'b = c')],
    ['a condition as operand', '(a = b) = c', syntax('=', ') = c')],
    ['AND without its right side', 'a = b AND', syntax('<EOF>', 'AND')],
    ['AND without its left side', 'AND a = b', syntax('AND', 'AND a')],
    ['AND twice', 'a = b AND AND c = d', syntax('AND', 'AND AND c')],
    ['NOT without a condition', 'NOT', syntax('<EOF>', 'NOT')],
    ['NOT of an operand', 'NOT a', syntax('<EOF>', 'a')],
    ['BETWEEN without its AND', 'a BETWEEN b', syntax('<EOF>', 'b')],
    ['BETWEEN with OR', 'a BETWEEN b OR c', syntax('OR', 'b OR c')],
    ['IN without parentheses', 'a IN b', syntax('b', 'IN b')],
    ['IN of nothing', 'a IN ()', syntax(')', '()')],
    ['IN left open', 'a IN (b', syntax('<EOF>', 'b')],
    ['IN with a comma too many', 'a IN (b,)', syntax(')', ',)')],
    ['a function without arguments', 'size() = b', syntax(')', '() =')],
    ['a function left open', 'size(a', syntax('<EOF>', 'a')],
    ['parentheses around nothing', '()', syntax(')', '()')],
    ['parentheses left open', '(a = b', syntax('<EOF>', 'b')],
    ['a parenthesis too many', 'a = b)', syntax(')', 'b)')],
    ['doubled parentheses around an operand alone', '((a))', syntax('<EOF>', ')')],
    ['a path out of parentheses', '(a).b = c', syntax('.', ').b')],
    ['a dot and no name', 'a. = b', syntax('=', '. = b')],
    ['two dots', 'a..b = c', syntax('.', '..b')],
    ['a dot before an index', 'a.[0] = b', syntax('[', '.[0')],
    ['a name as index', 'a[b] = c', syntax('b', '[b]')],
    ['a placeholder as index', 'a[#b] = c', syntax('#b', '[#b]')],
    ['a negative index', 'a[-1] = b', syntax('-', '[-1')],
    ['an index that begins with zero', 'a[01] = b', syntax('1', '01]')],
    ['no index', 'a[] = b', syntax(']', '[] =')],
    ['a path from a value', ':s.a = b', syntax('.', ':s.a')],
    ['a number', 'a = 1', syntax('1', '= 1')],
    ['a string', 'a = "x"', syntax('"', '= "x')],
    ['a name with a hyphen', 'a-b = c', syntax('-', 'a-b')],
    ['a name that begins with an underscore', '_a = b', syntax('_', '_a')],
    ['== for =', 'a == b', syntax('=', '== b')],
    ['!= for <>', 'a != b', syntax('!', 'a !=')],
    ['< > for <>', 'a < > b', syntax('>', '< > b')],
    ['=< for <=', 'a =< b', syntax('<', '=< b')],
    ['a lone #', '# = a', syntax('#', '# =')],
    ['a lone :', 'a = :', syntax(':', '= :')],
    ['a character of no language', 'a = é', syntax('é', '= é')],
    ['a supplementary character, by its code units', 'a = b \u{1f600}', syntax('\ud83d', 'b \u{1f600}')],
    ['white space of other kinds', 'a\u00a0= b', syntax('\u00a0', 'a\u00a0=')],
    ['a keyword for a name', 'and = b', syntax('and', 'and =')],
    ['keywords of an update for names', 'set = b OR remove = c', syntax('set', 'set =')],
    ['a keyword for a function', 'AND(a)', syntax('AND', 'AND(')],
  ]);
});

describe('redundant parentheses', () => {
  refuses([
    ['two pairs around a condition', '((a = b))', redundant],
    ['three pairs', '(((a = b)))', redundant],
    ['two pairs around a conjunction', '((a = b AND c = d))', redundant],
    ['two pairs around a part', 'a = b OR ((c = d))', redundant],
    ['two pairs around a function', '((attribute_exists(a)))', redundant],
    ['two pairs around a left operand', '((a)) = b', redundant],
    ['two pairs around a right operand', 'a = ((b))', redundant],
    ['two pairs around a function as operand', '((size(a))) = b', redundant],
    ['two pairs around an argument', 'attribute_exists(((a)))', redundant],
    ['two pairs around a candidate', 'a IN (((b)))', redundant],
    ['two pairs around a bound', 'a BETWEEN ((b)) AND c', redundant],
    ['them before a later syntax error', '((a = b)) c', redundant],
    ['them as soon as the operand is compared', '((a)) =', redundant],
  ]);
});

describe('names and functions, in the order written', () => {
  refuses([
    ['a reserved word', 'select = b', reserved('select')],
    ['a reserved word as written', 'a = Select', reserved('Select')],
    ['a reserved word within a path', 'a.select[0] = b', reserved('select')],
    ['a reserved word as argument', 'attribute_exists(select)', reserved('select')],
    ['size without arguments, a name', 'size = b', reserved('size')],
    ['an index past 2^31 - 1', 'a[2147483648] = b', listIndex('2147483648')],
    ['an index of many digits', 'a[99999999999999999999999] = b', listIndex('99999999999999999999999')],
    ['an unknown function', 'foo(a)', unknown('foo')],
    ['an unknown function as operand', 'a = foo(b)', unknown('foo')],
    ['a function in upper case', 'SIZE(a) = b', unknown('SIZE')],
    ["a function named as an object's own property", 'toString(a) = b', unknown('toString')],
    ['a function of updates', 'if_not_exists(a, b) = c', notInCondition('if_not_exists')],
    ['another function of updates', 'list_append(a, b)', notInCondition('list_append')],
    ['size as condition', 'size(a)', misplaced('size')],
    ['size as part of a condition', 'NOT size(a) AND b = c', misplaced('size')],
    ['attribute_exists as operand', 'attribute_exists(a) = b', misplaced('attribute_exists')],
    ['a condition as argument', 'contains(a, contains(b, c))', misplaced('contains')],
    ['a reserved word before a function', 'select = b AND foo(c)', reserved('select')],
    ['a function before a reserved word', 'foo(a) AND select = b', unknown('foo')],
    ['a function before its arguments', 'foo(select)', unknown('foo')],
    ["a function's place before its arguments", 'size(select)', misplaced('size')],
    ["a function's place before its arity", 'contains(a) = b', misplaced('contains')],
    ['an index before a reserved word', 'a[99999999999].select = b', listIndex('99999999999')],
    ['a reserved word before an index', 'a.select[99999999999] = b', reserved('select')],
    ['a later syntax error before a reserved word', 'select = b c', syntax('c', 'b c')],
    ['a later syntax error before an unknown function', 'foo(a) c', syntax('c', ') c')],
    ['a later reserved word before an undefined name', '#undefined = b AND select = c', reserved('select')],
    [
      'a later reserved word before a wrong arity',
      'attribute_exists(a, b) AND select = c',
      reserved('select'),
    ],
  ]);
});

describe('placeholders', () => {
  refuses([
    ['a name not defined', '#undefined = a', undefinedName('#undefined')],
    ['a name not defined within a path', 'a[0].#undefined.b = a', undefinedName('#undefined')],
    ['a value not defined', 'a = :undefined', undefinedValue(':undefined')],
    ["a value's placeholder within a path", 'a.:undefined = b', undefinedName(':undefined')],
    ['the first not defined', ':undefined = #undefined', undefinedValue(':undefined')],
    ['what is not defined in a branch not taken', 'a = :s OR #undefined = a', undefinedName('#undefined')],
  ]);
});

describe('numbers of operands', () => {
  refuses([
    ['attribute_exists of two', 'attribute_exists(a, b)', operandCount('attribute_exists', 2)],
    ['attribute_not_exists of two', 'attribute_not_exists(a, b)', operandCount('attribute_not_exists', 2)],
    ['attribute_type of one', 'attribute_type(a)', operandCount('attribute_type', 1)],
    ['begins_with of three', 'begins_with(a, b, c)', operandCount('begins_with', 3)],
    ['contains of one', 'contains(a)', operandCount('contains', 1)],
    ['size of two', 'size(a, b) = c', operandCount('size', 2)],
    ['their number before their type', 'attribute_exists(:n, :n)', operandCount('attribute_exists', 2)],
    ['what is not defined before their number', 'contains(#undefined)', undefinedName('#undefined')],
    ['an earlier fault before their number', 'a = a AND contains(a)', distinct('=', '[a]')],
  ]);
});

describe('types of operands', () => {
  refuses([
    ['a BOOL compared', 'a < :bool', operandType('<', 'BOOL')],
    ['a NULL compared', 'a <= :null', operandType('<=', 'NULL')],
    ['a list compared', 'a > :l', operandType('>', 'L')],
    ['a map compared', 'a >= :m', operandType('>=', 'M')],
    ['a string set compared', ':ss < a', operandType('<', 'SS')],
    ['a number set compared', ':ns < a', operandType('<', 'NS')],
    ['a binary set compared', ':bs < a', operandType('<', 'BS')],
    ['the left of two wrong types', ':bool < :l', operandType('<', 'BOOL')],
    ['what is not defined before a type', ':bool < :undefined', undefinedValue(':undefined')],
    ['BETWEEN of a BOOL', ':bool BETWEEN a AND b', operandType('BETWEEN', 'BOOL')],
    ['BETWEEN with a lower list', 'a BETWEEN :l AND :s', operandType('BETWEEN', 'L')],
    ['BETWEEN with an upper map', 'a BETWEEN :s AND :m', operandType('BETWEEN', 'M')],
    ['size of a number', 'size(:n) = a', operandType('size', 'N')],
    ['size of a BOOL', 'size(:bool) = a', operandType('size', 'BOOL')],
    ['size of a NULL', 'size(:null) = a', operandType('size', 'NULL')],
    ['size of a size', 'size(size(a)) = b', operandType('size', 'N')],
    ['begins_with a number', 'begins_with(a, :n)', operandType('begins_with', 'N')],
    ['begins_with a list', 'begins_with(a, :l)', operandType('begins_with', 'L')],
    ['begins_with on a BOOL', 'begins_with(:bool, a)', operandType('begins_with', 'BOOL')],
    ['begins_with on a size', 'begins_with(size(a), :s)', operandType('begins_with', 'N')],
    ['attribute_exists of a value', 'attribute_exists(:s)', pathRequired('attribute_exists')],
    ['attribute_exists of a size', 'attribute_exists(size(a))', pathRequired('attribute_exists')],
    ['attribute_not_exists of a value', 'attribute_not_exists(:s)', pathRequired('attribute_not_exists')],
    ['attribute_type with a number', 'attribute_type(a, :n)', operandType('attribute_type', 'N')],
    ['attribute_type with a set', 'attribute_type(a, :ss)', operandType('attribute_type', 'SS')],
    ['attribute_type with a size', 'attribute_type(a, size(b))', operandType('attribute_type', 'N')],
    [
      'attribute_type with a path',
      'attribute_type(a, b)',
      operandType('attribute_type', '{NS,SS,L,BS,N,M,B,BOOL,NULL,S}'),
    ],
    ['attribute_type with the name of no type', 'attribute_type(a, :s)', typeName('x')],
  ]);
});

describe('distinct operands', () => {
  refuses([
    ['a path equal to itself', 'a = a', distinct('=', '[a]')],
    ['a path unequal to itself', 'a <> a', distinct('<>', '[a]')],
    ['a path less than itself', 'a < a', distinct('<', '[a]')],
    ['a path by placeholder and by name', '#a = a', distinct('=', '[a]')],
    ['a path by two placeholders', '#a = #a2', distinct('=', '[a]')],
    ['a nested path', 'a.b[1] >= #a.b[1]', distinct('>=', '[a, b, [1]]')],
    ['BETWEEN with the path as lower bound', 'a BETWEEN a AND b', distinct('BETWEEN', '[a]')],
    ['BETWEEN with the path as upper bound', 'a BETWEEN b AND a', distinct('BETWEEN', '[a]')],
    [
      "a bound's type before BETWEEN with the path as bound",
      'a BETWEEN :l AND a',
      operandType('BETWEEN', 'L'),
    ],
    ['IN with the path as candidate', 'a IN (b, a)', distinct('IN', '[a]')],
    ['begins_with itself', 'begins_with(a, a)', distinct('begins_with', '[a]')],
    ['contains itself', 'contains(a, a)', distinct('contains', '[a]')],
    ['attribute_type with itself', 'attribute_type(a, a)', distinct('attribute_type', '[a]')],
  ]);
});

describe('the bounds of BETWEEN', () => {
  refuses([
    ['a number and a string', 'a BETWEEN :n AND :s', bounds(sameType, '{N:1}', '{S:x}')],
    [
      'a binary and a string',
      'a BETWEEN :b AND :s',
      bounds(sameType, '{B:java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]}', '{S:x}'),
    ],
    ['numbers in the wrong order', 'a BETWEEN :n2 AND :n', bounds(ordered, '{N:2}', '{N:1}')],
    ['numbers as they were sent', 'a BETWEEN :written AND :n', bounds(ordered, '{N:+2.50}', '{N:1}')],
    ['strings in the wrong order', 'a BETWEEN :s2 AND :s', bounds(ordered, '{S:y}', '{S:x}')],
    [
      'binaries in the wrong order',
      'a BETWEEN :b2 AND :b',
      bounds(
        ordered,
        '{B:java.nio.HeapByteBuffer[pos=0 lim=1 cap=1]}',
        '{B:java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]}',
      ),
    ],
  ]);
});
