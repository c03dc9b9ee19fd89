import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

type BlockEdited = {
  /** How many cells were edited. */
  readonly count: number;
  /** What was done to them: “answered no”. */
  readonly done: string;
  /** In how many of them words or numbers that somebody had written are gone. */
  readonly lossCount: number;
};

/** More cells than one sees at a glance. */
const manyCells = 200;

/** What an edit of several cells did, where that is worth a word with a way back; else nothing. */
export function blockEditText({ count, done, lossCount }: BlockEdited): string | undefined {
  if (lossCount === 0 && count <= manyCells) return undefined;
  return `${counted(count, 'cell')} ${done}.${lossText(count, lossCount)}`;
}

function lossText(count: number, lossCount: number): string {
  if (lossCount === 0) return '';
  const all = count === 1 ? 'it' : 'them';
  return ` What was written in ${lossCount === count ? all : `${lossCount} of them`} is gone.`;
}

/** That some cells of a block were left to those who edit them just now. */
export function leftText(count: number, editors: readonly string[]): string {
  const names = [...new Set(editors)];
  const edit = names.length === 1 ? 'is editing' : 'are editing';
  return `${counted(count, 'cell')} left as ${count === 1 ? 'it is' : 'they are'}: ${nameList(names)} ${edit} there.`;
}
