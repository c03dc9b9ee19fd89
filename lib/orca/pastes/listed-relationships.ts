import { nameKey } from '../model/name-key';
import { type ListedCell } from './listed-table';
import { cellAddress } from './pasted-heads';

const titles = {
  from: ['from', 'object', 'source', 'parent', 'object a', 'object 1', 'a'],
  label: ['relationship', 'relation', 'label', 'link', 'relationship label'],
  to: [
    'to',
    'object',
    'target',
    'nested object',
    'related object',
    'child',
    'object b',
    'object 2',
    'b',
  ],
} as const;

/**
 * The lines of a list with a relationship to each (`Recipe | has many | Ingredient`); nothing where the table is none.
 * It has three columns, told by their titles or by objects that are known at both ends and not between them.
 */
export function listedRelationships(
  rows: readonly (readonly string[])[],
  isObject: (text: string) => boolean,
): readonly ListedCell[] | undefined {
  const isTitled =
    isTitle('from', rows[0]?.[0]) && isTitle('label', rows[0]?.[1]) && isTitle('to', rows[0]?.[2]);
  const lines = rows.flatMap((line, index) => {
    const [row = '', text = '', column = ''] = line.map((cell) => cell.trim());
    const isLine = !(isTitled && index === 0) && line.some((cell) => cell.trim() !== '');
    return isLine ? [{ row, column, text, at: cellAddress(index, 1) }] : [];
  });
  const isWhole = lines.every(
    ({ row, column, text }) => row !== '' && column !== '' && text !== '',
  );
  const isNarrow = rows.every(({ length }) => length <= 3);
  if (lines.length === 0 || !isWhole || !isNarrow) return undefined;
  return isTitled || areKnownAtEnds(lines, isObject) ? lines : undefined;
}

function areKnownAtEnds(
  lines: readonly ListedCell[],
  isObject: (text: string) => boolean,
): boolean {
  const known = (isEnd: (line: ListedCell) => boolean) => lines.filter(isEnd).length * 2;
  return (
    !lines.some(({ text }) => isObject(text)) &&
    known(({ row }) => isObject(row)) >= lines.length &&
    known(({ column }) => isObject(column)) >= lines.length
  );
}

function isTitle(title: keyof typeof titles, text = ''): boolean {
  return titles[title].some((word) => nameKey(word) === nameKey(text));
}
