import { type Person } from '@/lib/contracts/presence';

/** Who edits something of these records just now, each person once, in order of name. */
export function editorsOf(people: readonly Person[], ids: ReadonlySet<string>): readonly string[] {
  const names = new Map<string, string>();
  for (const { userId, name, editing } of people) {
    if (editing?.place.split(':').some((word) => ids.has(word))) names.set(userId, name);
  }
  return [...names.values()].toSorted((a, b) => a.localeCompare(b));
}
