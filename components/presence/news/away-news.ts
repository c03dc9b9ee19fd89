import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

import { type MissedChanges } from './missed-changes';

type WhileAway = {
  /** What others did since; null when there was too much to be told. */
  readonly missed: Pick<MissedChanges, 'count' | 'actorIds'> | null;
  /** How many versions the project has moved on. */
  readonly versions: number;
  readonly nameOf: (userId: string) => string;
};

/** The one line about what others did while this tab had no connection; undefined where it was nothing. */
export function awayNews({ missed, versions, nameOf }: WhileAway): string | undefined {
  if (missed === null)
    return versions > 0 ? `While you were away: ${counted(versions, 'change')}` : undefined;
  if (missed.count === 0) return undefined;
  const names = new Set([...missed.actorIds].map(nameOf));
  return `While you were away: ${counted(missed.count, 'change')} by ${nameList([...names])}`;
}
