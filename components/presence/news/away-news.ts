import { type Change } from '@/lib/contracts/operations';
import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

type WhileAway = {
  /** The changes since, own ones among them; null when there were too many to be told. */
  readonly changes: readonly Pick<Change, 'actorId'>[] | null;
  /** How many versions the project has moved on. */
  readonly versions: number;
  readonly selfUserId: string;
  readonly nameOf: (userId: string) => string;
};

/** The one line about what others did while this tab had no connection; undefined where it was nothing. */
export function awayNews({ changes, versions, selfUserId, nameOf }: WhileAway): string | undefined {
  if (changes === null)
    return versions > 0 ? `While you were away: ${counted(versions, 'change')}` : undefined;
  const theirs = changes.filter(({ actorId }) => actorId !== selfUserId);
  if (theirs.length === 0) return undefined;
  const names = new Set(theirs.map(({ actorId }) => nameOf(actorId)));
  return `While you were away: ${counted(theirs.length, 'change')} by ${nameList([...names])}`;
}
