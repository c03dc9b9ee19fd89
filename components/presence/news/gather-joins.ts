import { type ProjectLink } from '@/lib/client/sync/line/project-link';

import { afterMessage, isHere, noJoins, withoutTraceOf } from './joins';

/** Who comes within this time of somebody else is told of together. */
const gatherMs = 2_000;

/** Tells the names of those who join from now on and are still here when it does. Returns what ends that. */
export function gatherJoins(
  link: Pick<ProjectLink, 'listen'>,
  selfUserId: string,
  tell: (names: readonly string[]) => void,
): () => void {
  let joins = noJoins;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const gathered = new Map<string, string>();
  const tellGathered = () => {
    timer = undefined;
    const here: string[] = [];
    for (const [userId, name] of gathered) {
      if (isHere(joins.tabs, userId)) here.push(name);
      else joins = withoutTraceOf(joins, userId);
    }
    gathered.clear();
    if (here.length > 0) tell(here);
  };
  const unlisten = link.listen({
    onMessage: (message) => {
      const after = afterMessage(joins, message, Date.now());
      joins = after.joins;
      for (const { userId, name } of after.joined) {
        if (userId !== selfUserId) gathered.set(userId, name);
      }
      if (gathered.size > 0) timer ??= setTimeout(tellGathered, gatherMs);
    },
  });
  return () => {
    unlisten();
    clearTimeout(timer);
  };
}
