import { type Person } from '@/lib/contracts/presence';

/** Somebody who is here, however many tabs they have. */
export type PresentPerson = {
  readonly userId: string;
  readonly name: string;
  /** The tab in which they are at work: one that edits, else one that is not idle, else the first. */
  readonly tab: Person;
  /** In every tab. */
  readonly isIdle: boolean;
};

/** The others by person, who is at work before who is idle, then by name. Other tabs of one's own are no person. */
export function presentPeople(
  tabs: readonly Person[],
  selfUserId: string,
): readonly PresentPerson[] {
  const others = tabs.filter(({ userId }) => userId !== selfUserId);
  const userIds = new Set(others.map(({ userId }) => userId));
  const people = [...userIds].flatMap((userId): readonly PresentPerson[] => {
    const own = others.filter((tab) => tab.userId === userId);
    const tab = workingTab(own);
    const isIdle = own.every((other) => other.isIdle);
    return tab ? [{ userId, name: tab.name, tab, isIdle }] : [];
  });
  return people.toSorted(
    (a, b) =>
      Number(a.isIdle) - Number(b.isIdle) ||
      a.name.localeCompare(b.name) ||
      (a.userId < b.userId ? -1 : 1),
  );
}

function workingTab(tabs: readonly Person[]): Person | undefined {
  return (
    tabs.find(({ editing }) => editing !== null) ?? tabs.find(({ isIdle }) => !isIdle) ?? tabs[0]
  );
}
