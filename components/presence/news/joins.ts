import { type Person } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

/**
 * Who is back by then has never really left: a reload, a meeting without a key pressed. After that it is worth a word
 * again.
 */
const backWithinMs = 3 * 60 * 60_000;

type Someone = Pick<Person, 'userId' | 'name'>;

/** Who is here, as far as it says who has joined. */
export type Joins = {
  /** Whose tab each connection is. */
  readonly tabs: ReadonlyMap<string, Someone>;
  /** When the last tab of a person was closed, or fell silent for so long that they counted as gone. */
  readonly leftAtMs: ReadonlyMap<string, number>;
};

export const noJoins: Joins = { tabs: new Map(), leftAtMs: new Map() };

/**
 * Goes on by one message of the server; `joined` are people who were not here before, or not for hours. Nobody joins by
 * the welcome: they were here when I came, or came while I was away.
 */
export function afterMessage(
  joins: Joins,
  message: ServerMessage,
  nowMs: number,
): { readonly joins: Joins; readonly joined: readonly Someone[] } {
  if (message.type === 'welcome') {
    const tabs = new Map(message.people.map((person) => [person.connectionId, person]));
    return { joins: { tabs, leftAtMs: leftBetween(joins, tabs, nowMs) }, joined: [] };
  }
  if (message.type !== 'people') return { joins, joined: [] };

  const gone = new Set(message.left);
  const tabs = new Map([...joins.tabs].filter(([connectionId]) => !gone.has(connectionId)));
  const leftAtMs = leftBetween(joins, tabs, nowMs);
  const joined: Someone[] = [];
  for (const person of message.present) {
    const wasHere = isHere(tabs, person.userId);
    const isBack = nowMs - (leftAtMs.get(person.userId) ?? -Infinity) <= backWithinMs;
    tabs.set(person.connectionId, person);
    if (!wasHere && !isBack) joined.push(person);
  }
  return { joins: { tabs, leftAtMs }, joined };
}

/** Takes somebody for a stranger again who left before it was told that they had come. */
export function withoutTraceOf(joins: Joins, userId: string): Joins {
  const leftAtMs = new Map(joins.leftAtMs);
  leftAtMs.delete(userId);
  return { ...joins, leftAtMs };
}

/** Whether a person has a tab open. */
export function isHere(tabs: Joins['tabs'], userId: string): boolean {
  return [...tabs.values()].some((tab) => tab.userId === userId);
}

function leftBetween(
  before: Joins,
  tabs: Joins['tabs'],
  nowMs: number,
): ReadonlyMap<string, number> {
  const leftAtMs = new Map(before.leftAtMs);
  for (const { userId } of before.tabs.values()) {
    if (!isHere(tabs, userId)) leftAtMs.set(userId, nowMs);
  }
  return leftAtMs;
}
