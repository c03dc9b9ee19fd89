import { type Person } from '@/lib/contracts/presence';

/** The names of the others at a place, each once. Who edits there is no part of it: the lock of the place names them. */
export function peopleHere(
  people: readonly Person[],
  place: string,
  selfUserId: string,
): readonly string[] {
  const here = people.filter(
    ({ userId, editing }) => userId !== selfUserId && editing?.place !== place,
  );
  return [...new Map(here.map(({ userId, name }) => [userId, name])).values()];
}
