import { describe, expect, it } from 'vitest';

import { nearNames } from './near-names';
import { cellAddress, pastedHeads } from './pasted-heads';

const known = new Set(['Tool', 'Loan', 'No']);
const reader = {
  knowsRow: (text: string) => known.has(text),
  knowsColumn: (text: string) => known.has(text),
  readsAsCell: (text: string) => text.toLowerCase() === 'no' || text === 'yes',
  isAnyWordCell: false,
};
const headsOf = (table: string) => {
  const rows = table.split('\n').map((row) => row.split(','));
  const { rows: side, columns: top } = pastedHeads({ rows, isOwn: false }, reader);
  return { side, top };
};

describe('pastedHeads', () => {
  it('finds names at both sides when most are known, whatever the corner says', () => {
    expect(headsOf('Objects,Tool,Card\nLoan,yes,no')).toEqual({
      side: ['Loan'],
      top: ['Tool', 'Card'],
    });
  });

  it('finds them beside a title, where one side is known or what is inside says what cells say', () => {
    const both = { side: ['Tool', 'Loan'], top: ['Guest', 'Host'] };
    expect(headsOf('Object,Guest,Host\nTool,view,edit\nLoan,view,')).toEqual(both);
    expect(headsOf('NOM,Card,Box,Lid\nCard,no,,\nBox,,,yes').side).toEqual(['Card', 'Box']);
  });

  it('takes words for cells beside a name or a mark, or where little is known', () => {
    const none = { side: undefined, top: undefined };
    expect(headsOf('Objects,Card\nLoan,holds')).toEqual(none);
    expect(headsOf('yes,Guest\nTool,no\nLoan,no')).toEqual(none);
    expect(headsOf('Tool,holds\nLoan,owns')).toEqual({ side: ['Tool', 'Loan'], top: undefined });
  });

  it('finds none in what was copied out of a matrix', () => {
    const rows = [
      ['', 'Tool'],
      ['Loan', 'yes'],
    ];
    expect(pastedHeads({ rows, isOwn: true }, reader)).toMatchObject({
      rows: undefined,
      cells: rows,
    });
  });

  it('finds unknown names beside an empty corner', () => {
    expect(headsOf(',Card,Box\nShelf,yes,no')).toEqual({ side: ['Shelf'], top: ['Card', 'Box'] });
    expect(headsOf(',Card,yes\nShelf,yes,no')).toEqual({ side: undefined, top: undefined });
    expect(headsOf(',,\nShelf,yes,no')).toEqual({ side: undefined, top: undefined });
  });

  it('finds names at one side when all of them are known', () => {
    expect(headsOf('Tool,Loan\nno,no')).toEqual({ side: undefined, top: ['Tool', 'Loan'] });
    expect(headsOf('Tool,no\nLoan,no')).toEqual({ side: ['Tool', 'Loan'], top: undefined });
    expect(headsOf('Tool,Card\nno,no')).toEqual({ side: undefined, top: undefined });
  });

  it('takes a row of noes for cells, also where something is called that', () => {
    expect(headsOf('No,No\nNo,No')).toEqual({ side: undefined, top: undefined });
  });

  it('finds nothing in one cell or none', () => {
    expect(headsOf('Tool')).toEqual({ side: undefined, top: undefined });
    expect(pastedHeads({ rows: [], isOwn: false }, reader)).toMatchObject({
      cells: [],
      shortRowCount: 0,
    });
  });
});

describe('cellAddress', () => {
  it('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map((column) => cellAddress(3, column))).toEqual([
      'A4',
      'Z4',
      'AA4',
      'ZZ4',
      'AAA4',
    ]);
  });
});

describe('nearNames', () => {
  const guess = nearNames(
    ([['Ingredient'], ['Recipe', 'Dish'], ['Recipe step'], ['Cook'], ['Book']] as const).map(
      (names) => ({ id: names[0], names }),
    ),
  );
  const namesFor = (text: string) => guess(text).map(({ name }) => name);

  it('are those in which few letters differ, the nearest first', () => {
    expect(namesFor('Ingrediants')).toEqual(['Ingredient']);
    expect(namesFor('Cok')).toEqual(['Cook']);
    expect(namesFor('books')[0]).toBe('Book');
    expect(namesFor('Dsh')).toEqual(['Recipe']);
  });

  it('are also those that hold the name, or that it holds', () => {
    expect(namesFor('Step')).toEqual(['Recipe step']);
    expect(namesFor('Cookbook shelf')).toEqual(['Cook', 'Book']);
  });

  it('are misspelt where one or two letters of many differ, from one name only', () => {
    const misspelt = (text: string) => guess(text).map(({ isMisspelt }) => isMisspelt);
    expect(misspelt('Ingrediants')).toEqual([true]);
    expect(misspelt('Recipy')).toEqual([true]);
    expect(misspelt('Cok')).toEqual([false]);
    expect(misspelt('Cookbook shelf')).toEqual([false, false]);
  });

  it('are none where nothing is near', () => {
    expect(namesFor('Invoice')).toEqual([]);
  });
});
