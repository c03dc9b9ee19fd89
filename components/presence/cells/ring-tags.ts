import { type Person } from '@/lib/contracts/presence';

export type RingTag = {
  readonly userId: string;
  readonly name: string;
  readonly isEditing: boolean;
  readonly isIdle: boolean;
};

type RingTags = {
  /** Who is named, the editing one first, then who is not idle, then by name. */
  readonly tags: readonly RingTag[];
  /** How many more there are. */
  readonly more: number;
};

const tagsMax = 2;

/** Who is at a place, each person once however many tabs they have there. */
export function ringTags(people: readonly Person[], place: string): RingTags {
  const byUser = new Map<string, RingTag>();
  for (const { userId, name, editing, isIdle } of people) {
    const known = byUser.get(userId);
    byUser.set(userId, {
      userId,
      name,
      isEditing: editing?.place === place || known?.isEditing === true,
      isIdle: isIdle && known?.isIdle !== false,
    });
  }
  const all = [...byUser.values()].toSorted(
    (a, b) =>
      Number(b.isEditing) - Number(a.isEditing) ||
      Number(a.isIdle) - Number(b.isIdle) ||
      a.name.localeCompare(b.name),
  );
  return { tags: all.slice(0, tagsMax), more: Math.max(0, all.length - tagsMax) };
}

/** Everybody whose focus or edit is at a place that begins so, by place. */
export function peopleByPlace(
  people: readonly Person[],
  prefix: string,
): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, readonly Person[]>();
  for (const person of people) {
    const places = new Set([person.place, person.editing?.place]);
    for (const place of places) {
      if (!place?.startsWith(prefix)) continue;
      found.set(place, [...(found.get(place) ?? []), person]);
    }
  }
  return found;
}
