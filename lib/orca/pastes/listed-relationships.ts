import { nameKey } from '../model/name-key';
import { type ListedCell, type ListedLines } from './listed-table';
import { cellAddress } from './pasted-heads';

type Rows = readonly (readonly string[])[];

type ListReader = {
  readonly isObject: (text: string) => boolean;
  /** Whether a text means something as a cell, and so is hardly a name. */
  readonly isCell: (text: string) => boolean;
};

const titles = {
  from: ['from', 'object', 'source', 'parent', 'object a', 'object 1', 'a'],
  label: ['relationship', 'relation', 'label', 'link', 'relationship label'],
  count: ['cardinality', 'multiplicity', 'how many'],
  to: ['to', 'object', 'target', 'nested object', 'related object', 'child', 'object b', 'b'],
} as const;

type ListColumns = Readonly<Record<keyof typeof titles, number>>;

const untitled: ListColumns = { from: 0, label: 1, to: 2, count: -1 };

/**
 * The lines of a list with a relationship to each (`Recipe | has many | Ingredient`); nothing where the table is none.
 * It is told by the titles of its columns, or by objects that are known at both ends of three columns and not between.
 */
export function listedRelationships(rows: Rows, reader: ListReader): ListedLines | undefined {
  const titled = titledColumns(rows[0] ?? []);
  if (!titled && rows.some(({ length }) => length > 3)) return undefined;
  const columns = titled ?? untitled;
  const cells = linesOf(rows, columns, titled ? 1 : 0);
  if (!cells) return undefined;
  const isList = titled
    ? !cells.some(({ column }) => reader.isCell(column))
    : areKnownAtEnds(cells, reader);
  return isList ? { cells, columns: Object.values(columns) } : undefined;
}

function titledColumns(top: readonly string[]): ListColumns | undefined {
  const at = (title: keyof typeof titles) => top.findIndex((text) => isTitle(title, text));
  const to = top.findLastIndex((text) => isTitle('to', text));
  const columns = { from: at('from'), label: at('label'), count: at('count'), to };
  const hasEnds = columns.from !== -1 && to !== -1 && columns.from !== to;
  return hasEnds && (columns.label !== -1 || columns.count !== -1) ? columns : undefined;
}

/** Nothing where a line does not say all of it, or there is none. */
function linesOf(
  rows: Rows,
  columns: ListColumns,
  start: number,
): readonly ListedCell[] | undefined {
  const lines = rows.flatMap((line, index) => {
    if (index < start || line.every((cell) => cell.trim() === '')) return [];
    const textAt = (at: number) => (line[at] ?? '').trim();
    const [label, count] = [textAt(columns.label), textAt(columns.count)];
    const text = label === '' || count === '' ? label || count : `${label} (${count})`;
    const at = cellAddress(index, columns.label === -1 ? columns.count : columns.label);
    return [{ row: textAt(columns.from), column: textAt(columns.to), text, at }];
  });
  const isWhole = lines.every(({ row, column, text }) => ![row, column, text].includes(''));
  return isWhole && lines.length > 0 ? lines : undefined;
}

function areKnownAtEnds(lines: readonly ListedCell[], { isObject, isCell }: ListReader): boolean {
  const isName = (text: string) => isObject(text) && !isCell(text);
  const areMostlyNames = (texts: readonly string[]) =>
    texts.filter(isName).length * 2 >= texts.length;
  return (
    !lines.some(({ text }) => isName(text)) &&
    areMostlyNames(lines.map(({ row }) => row)) &&
    areMostlyNames(lines.map(({ column }) => column))
  );
}

function isTitle(title: keyof typeof titles, text: string): boolean {
  return titles[title].some((word) => nameKey(word) === nameKey(text));
}
