import { type Overwritten } from '@/lib/client/sync/edits/overwritten';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { isSameRef } from '@/lib/orca/model/record-ref';
import { placeName } from '@/lib/orca/views/place-name';
import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

const quoteMax = 60;

/** Whether there was something of mine: a record one has just made has many fields one never filled in. */
export function isMissed({ mine }: Overwritten): boolean {
  const isEmpty = mine === undefined || mine === null || mine === '';
  return !isEmpty && !(Array.isArray(mine) && mine.length === 0);
}

/** What waits to be brought back, with one more; of one field only the newest. */
export function withOverwritten(
  list: readonly Overwritten[],
  one: Overwritten,
): readonly Overwritten[] {
  const others = list.filter(({ ref, field }) => !(isSameRef(ref, one.ref) && field === one.field));
  return [...others, one];
}

/** "Ben has since changed Definition of TOOL: “A thing to lend.”" */
export function overwrittenText(
  list: readonly Overwritten[],
  document: OrcaDocument,
  nameOf: (userId: string) => string,
): string {
  const names = [...new Set(list.map(({ actorId }) => nameOf(actorId)))];
  const who = `${nameList(names)} ${names.length > 1 ? 'have' : 'has'}`;
  const [first] = list;
  if (!first || list.length > 1) {
    return `${who} since changed ${counted(list.length, 'thing')}: ${nameList(list.map((one) => whatOf(one, document)))}.`;
  }
  const theirs = quoteOf(first.theirs);
  return `${who} since changed ${whatOf(first, document)}${theirs === undefined ? '' : `: ${theirs}`}`;
}

function whatOf({ ref, field }: Overwritten, document: OrcaDocument): string {
  return placeName(document, `${ref.kind}:${ref.id}:${field}`) ?? 'something';
}

/** What one can read at a glance; lists and links are seen where they stand. */
function quoteOf(value: unknown): string | undefined {
  if (value === '') return 'it is empty now.';
  if (typeof value === 'number') return `${value}.`;
  if (typeof value !== 'string' || isId(value)) return undefined;
  return `“${value.length > quoteMax ? `${value.slice(0, quoteMax)}…` : value}”`;
}

function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
