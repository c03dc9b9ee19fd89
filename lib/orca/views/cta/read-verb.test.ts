import { describe, expect, it } from 'vitest';

import { aDocument, anObject } from '../../testing/builders';
import { readVerbs } from './read-verb';

const recipe = anObject({ name: 'Recipe', synonyms: [{ name: 'dish' }] });
const collection = anObject({ name: 'Collection' });
const odd = anObject({ name: 'Salt, Pepper' });
const document = aDocument(recipe, collection, odd);

function read(text: string, objectId = recipe.id) {
  return readVerbs(document, objectId, text).map((verb) =>
    verb.ok
      ? [verb.value.verb, verb.value.contextPreposition, verb.value.contextObjectId].filter(Boolean)
      : verb.error,
  );
}

describe('readVerbs', () => {
  it('parts verbs at commas, semicolons and line ends', () => {
    const three = [['approve'], ['reject'], ['send back']];
    expect(read('approve, reject, send back')).toEqual(three);
    expect(read('approve; reject\n\nsend   back,\n')).toEqual(three);
  });

  it('keeps what is quoted as it stands', () => {
    expect(read('"Send, back", “Stop; wait”, say ""Hi""')).toEqual([
      ['Send, back'],
      ['Stop; wait'],
      ['say ""Hi""'],
    ]);
    expect(read('"Say ""Hi"""')).toEqual([['Say "Hi"']]);
    expect(read('"Add to collection"')).toEqual([['Add to collection']]);
  });

  it.each([
    ['add to COLLECTION', ['add', 'to', collection.id]],
    ['add recipe to collections', ['add', 'to', collection.id]],
    ['add the dish into a collection', ['add', 'into', collection.id]],
    ['send back to collection', ['send back', 'to', collection.id]],
    ['move to recipe', ['move', 'to', recipe.id]],
    ['"Pick" to "Salt, Pepper"', ['Pick', 'to', odd.id]],
    ['"Cook" "together with" collection', ['Cook', 'together with', collection.id]],
  ])('finds a context in “%s”', (text, verb) => {
    expect(read(text)).toEqual([verb]);
  });

  it('leaves the bullets and numbers of a list out, unless they are quoted', () => {
    const three = [['approve'], ['reject'], ['send back']];
    expect(read('• approve\n•reject\n•\n· send back')).toEqual(three);
    expect(read('- approve\n– reject\n* send back')).toEqual(three);
    expect(read('1. approve\n2) reject\n10. send back')).toEqual(three);
    expect(read('"1." approve, "- reject"')).toEqual([['1. approve'], ['- reject']]);
  });

  it('says what cannot be stored, and that a tier is no verb', () => {
    expect(read('x\ud800')).toEqual(['“x�” holds a character that cannot be stored.']);
    expect(read('a\0b')).toEqual(['“a�b” holds a character that cannot be stored.']);
    expect(read('"Pick" "t\0" collection')).toEqual([
      '“Pick t� collection” holds a character that cannot be stored.',
    ]);
    expect(read('[P]')).toEqual(['“[P]” is a tier without a verb.']);
  });

  it('reads a quote that nobody closed as it stands', () => {
    expect(read('“a “b, “c”')).toEqual([['“a “b'], ['c']]);
  });

  it('names a context only where an object goes by it', () => {
    expect(read('add to wishlist, sign up, to collection')).toEqual([
      ['add to wishlist'],
      ['sign up'],
      ['to collection'],
    ]);
  });

  it('drops the object’s own name right after its verb, and nowhere else', () => {
    expect(read('cook recipe, search for recipe, look at a dish')).toEqual([
      ['cook'],
      ['search for'],
      ['look at'],
    ]);
    expect(read('report a bad recipe')).toEqual([['report a bad recipe']]);
    expect(read('report a bad recipe', collection.id)).toEqual([['report a bad recipe']]);
  });

  it('reads a tier wherever it stands', () => {
    const tiers = readVerbs(document, recipe.id, 'Cook [P], add [s] to collection, "Eat [T]"');
    expect(tiers.map((verb) => verb.ok && verb.value.tier)).toEqual(['P', 'S', null]);
    const round = readVerbs(document, recipe.id, 'reject (P), edit(S), add photo(s), rate (5)');
    expect(round.map((verb) => verb.ok && [verb.value.verb, verb.value.tier])).toEqual([
      ['reject', 'P'],
      ['edit', 'S'],
      ['add photo(s)', null],
      ['rate (5)', null],
    ]);
  });

  it('says which verb is empty and which is too long', () => {
    expect(read('approve, , reject')[1]).toBe('The second verb is empty.');
    expect(read('""')).toEqual(['The first verb is empty.']);
    expect(read(`cook, ${'x'.repeat(300)}`)[1]).toBe(
      `“${'x'.repeat(24)}…” has 300 characters; a verb may have 80.`,
    );
  });
});
