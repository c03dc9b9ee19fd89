import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

type BlockEdited = {
  /** How many cells were edited. */
  readonly count: number;
  /** What was done to them: “answered no”. */
  readonly done: string;
  /** Words or numbers that somebody had written were written over. */
  readonly losesDetail: boolean;
};

/** More cells than one sees at a glance. */
const manyCells = 200;

/** What an edit of several cells did, where that is worth a word with a way back; else nothing. */
export function blockEditText({ count, done, losesDetail }: BlockEdited): string | undefined {
  if (!losesDetail && count <= manyCells) return undefined;
  const lost = losesDetail ? ` What was written in ${count === 1 ? 'it' : 'them'} is gone.` : '';
  return `${counted(count, 'cell')} ${done}.${lost}`;
}

/** That some cells of a block were left to those who edit them just now. */
export function leftText(count: number, editors: readonly string[]): string {
  const names = [...new Set(editors)];
  const edit = names.length === 1 ? 'is editing' : 'are editing';
  return `${counted(count, 'cell')} left as ${count === 1 ? 'it is' : 'they are'}: ${nameList(names)} ${edit} there.`;
}
