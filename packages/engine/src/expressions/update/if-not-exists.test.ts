import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { ifNotExists } from './if-not-exists.ts';

const item = attributeMapOf([
  ['null', null],
  ['empty', ''],
  ['list', attributeListOf(['x'])],
]);
const unread = (): never => {
  throw new Error('the second operand is read');
};

describe('ifNotExists', () => {
  it('answers what is there, NULL and empty values too, without reading its second operand', () => {
    expect(ifNotExists(['null'], item, unread)).toBe(null);
    expect(ifNotExists(['empty'], item, unread)).toBe('');
    expect(ifNotExists(['list', 0], item, unread)).toBe('x');
  });

  it('answers its second operand where the path leads nowhere', () => {
    expect(ifNotExists(['list', 1], item, () => 'otherwise')).toBe('otherwise');
    expect(ifNotExists(['constructor'], item, () => 'otherwise')).toBe('otherwise');
    expect(ifNotExists(['missing', 'x'], item, () => undefined)).toBeUndefined();
  });
});
