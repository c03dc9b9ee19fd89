import { describe, expect, it } from 'vitest';

import { aCta, aDocument, aGrant, anAnswer, anObject, aRole } from '../../testing/builders';
import { ctaCellText, parseCtaCell } from './cta-cell-text';

const recipe = anObject({ name: 'Recipe' });
const collection = anObject({ name: 'Collection' });
const cook = aRole({ name: 'Cook' });
const guest = aRole({ name: 'Guest' });
const approve = aCta({ objectId: recipe.id, verb: 'Approve', orderKey: 'a0' });
const send = aCta({
  objectId: recipe.id,
  verb: 'Send, back',
  contextObjectId: collection.id,
  contextPreposition: 'to',
  orderKey: 'a1',
});
const rate = aCta({ objectId: recipe.id, verb: 'Rate recipe', orderKey: 'a2' });
const document = aDocument(
  recipe,
  collection,
  cook,
  guest,
  approve,
  send,
  rate,
  aGrant({ ctaId: approve.id, roleId: cook.id, tier: 'P' }),
  aGrant({ ctaId: send.id, roleId: cook.id, tier: 'S' }),
);
const answered = (value: 'question' | 'not_permitted' | 'not_applicable', roleId = guest.id) =>
  ctaCellText(
    aDocument(
      recipe,
      cook,
      guest,
      approve,
      aGrant({ ctaId: approve.id, roleId: cook.id }),
      anAnswer({ matrix: 'cta', rowId: recipe.id, columnId: roleId, value }),
    ),
    { objectId: recipe.id, roleId },
  );

describe('ctaCellText', () => {
  it('says verbs with their tiers and contexts', () => {
    expect(ctaCellText(document, { objectId: recipe.id, roleId: cook.id })).toBe(
      'Approve [P], "Send, back" [S] to COLLECTION',
    );
  });

  it('says what a cell without verbs says, and a question beside verbs', () => {
    expect(ctaCellText(document, { objectId: recipe.id, roleId: guest.id })).toBe('');
    expect(answered('question')).toBe('?');
    expect(answered('not_permitted')).toBe('not permitted');
    expect(answered('not_applicable')).toBe('n/a');
    expect(answered('question', cook.id)).toBe('Approve, ?');
  });

  it('quotes what would be read as something else', () => {
    expect(ctaCellText(document, { objectId: recipe.id, roleId: null })).toBe('"Rate recipe"');
  });
});

describe('parseCtaCell', () => {
  const read = (text: string) => parseCtaCell(document, recipe.id, text);

  it.each([
    ['', 'unasked'],
    ['?', 'question'],
    ['Not permitted', 'not_permitted'],
    ['no', 'not_permitted'],
    ['No!', 'not_permitted'],
    ['n/a', 'not_applicable'],
    ['—', 'not_applicable'],
  ])('reads “%s” as %s', (text, say) => {
    expect(read(text)).toEqual({ wish: { say }, unread: [] });
  });

  it('reads verbs, and takes no tier away that does not stand there', () => {
    expect(read('approve [s], cook, ?').wish).toEqual({
      say: 'verbs',
      isDoubted: true,
      verbs: [
        { verb: 'approve', contextObjectId: null, contextPreposition: '', tier: 'S' },
        { verb: 'cook', contextObjectId: null, contextPreposition: '' },
      ],
    });
  });

  const verbsIn = (text: string) => {
    const { wish } = read(text);
    return wish?.say === 'verbs' ? wish.verbs.map(({ verb, tier }) => [verb, tier]) : wish;
  };

  it.each([
    ['CRUD', ['Create', 'View', 'Edit', 'Delete']],
    ['crud', ['Create', 'View', 'Edit', 'Delete']],
    ['CR', ['Create', 'View']],
    ['U', ['Edit']],
    ['C/R/U', ['Create', 'View', 'Edit']],
    ['C, R; D', ['Create', 'View', 'Delete']],
    ['Create/Read/Update/Delete', ['Create', 'Read', 'Update', 'Delete']],
    ['view / edit, cook', ['view', 'edit', 'cook']],
  ])('takes “%s” for the verbs that it stands for', (text, verbs) => {
    expect(verbsIn(text)).toEqual(verbs.map((verb) => [verb, undefined]));
  });

  it('gives each of them the tier beside them', () => {
    expect(verbsIn('RU (P), D [S]')).toEqual([
      ['View', 'P'],
      ['Edit', 'P'],
      ['Delete', 'S'],
    ]);
  });

  it.each(['"CRUD"', 'CC', 'approve/reject', 'add/create', 'CRUD all', 'crude'])(
    'leaves %s one verb',
    (text) => {
      expect(verbsIn(text)).toHaveLength(1);
    },
  );

  it('takes what can be read and says what can’t', () => {
    const { wish, unread } = read(`approve, ${'x'.repeat(300)}, ,cook`);
    expect(wish?.say === 'verbs' && wish.verbs.map(({ verb }) => verb)).toEqual([
      'approve',
      'cook',
    ]);
    expect(unread).toHaveLength(1);
    expect(read('x')).toEqual({
      wish: undefined,
      unread: ['“x” says that something may be done, but not what.'],
    });
    expect(read('y'.repeat(81)).wish).toBeUndefined();
  });
});
