import { type Person } from '@/lib/contracts/presence';

/** How to get where the followed person is. */
export type FollowStep =
  | { readonly go: 'screen'; readonly path: string }
  /** The same screen shows another place: its search. */
  | { readonly go: 'place'; readonly search: string };

/** Both paths are below the project's. Undefined: one is there already. */
export function followStep(ownPath: string, theirPath: string): FollowStep | undefined {
  const [ownScreen, ownSearch = ''] = ownPath.split('?');
  const [screen, search = ''] = theirPath.split('?');
  if (screen !== ownScreen) return { go: 'screen', path: theirPath };
  return isSameSearch(ownSearch, search) ? undefined : { go: 'place', search };
}

/** Parameters may stand in any order. */
function isSameSearch(a: string, b: string): boolean {
  const [sortedA, sortedB] = [a, b].map((search) => {
    const params = new URLSearchParams(search);
    params.sort();
    return params.toString();
  });
  return sortedA === sortedB;
}

/** Which of a person's tabs to follow: the one followed so far, unless it is idle and they work in another. */
export function followedTab(
  tabs: readonly Person[],
  lastConnectionId: string | undefined,
): Person | undefined {
  const last = tabs.find(({ connectionId }) => connectionId === lastConnectionId);
  const working = tabs.find(({ isIdle }) => !isIdle);
  return last && (!last.isIdle || !working) ? last : (working ?? tabs[0]);
}
