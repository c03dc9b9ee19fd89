import { describe, expect, it } from 'vitest';

import { newAttributeNames } from './new-attribute-names';

describe('the names in a text', () => {
  it('are its lines without list marks and blanks', () => {
    expect(newAttributeNames(' - Title\r\n\n* Due date\n2) Price \n', [])).toEqual({
      ok: true,
      value: ['Title', 'Due date', 'Price'],
    });
    expect(newAttributeNames('   ', [])).toEqual({ ok: true, value: [] });
  });

  it('are taken once, whatever their case or number', () => {
    expect(newAttributeNames('Tags\ntag\nPrice', ['PRICE', 'Name'])).toEqual({
      ok: true,
      value: ['Tags'],
    });
  });

  it('are refused with the reason where none is new or one can’t be a name', () => {
    expect(newAttributeNames('price', ['Price'])).toEqual({
      ok: false,
      error: '“price” is already here.',
    });
    expect(newAttributeNames('a\nb', ['A', 'B'])).toEqual({
      ok: false,
      error: 'All of these are already here.',
    });
    expect(newAttributeNames(`ok\n${'x'.repeat(81)}`, [])).toMatchObject({ ok: false });
    expect(newAttributeNames('bad\0name', [])).toEqual({
      ok: false,
      error: '“bad\0name” holds a character that cannot be stored.',
    });
  });
});
