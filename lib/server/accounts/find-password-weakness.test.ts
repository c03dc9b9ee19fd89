import { describe, expect, it } from 'vitest';

import { findPasswordWeakness } from './find-password-weakness';

const ada = { name: 'Ada Lovelace', email: 'ada.l@engine.example' };

describe('a password', () => {
  it.each([
    ['password1', /everybody tries first/],
    ['Password1', /everybody tries first/],
    ['QWERTYUIOP', /everybody tries first/],
    ['aaaaaaaaaaaa', /different characters/],
    ['abababababab', /different characters/],
    ['orcastudio', /name of this product/],
    ['OrcaStudio2026!', /name of this product/],
    ['Lovelace1815', /your name/],
    ['ada.l@engine.example', /your address/],
  ])('such as %s is refused', (password, reason) => {
    expect(findPasswordWeakness(password, ada)).toMatch(reason);
  });

  it.each(['correct horse battery', 'orca eats herring', '83-17-55-20-64-91', 'ünüsüal wörds'])(
    'such as %s is taken',
    (password) => {
      expect(findPasswordWeakness(password, ada)).toBeUndefined();
    },
  );
});
