import { type Person } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

/** Who comes back so soon was never gone: a reload, a server that restarted. */
const backWithinMs = 30_000;

type Someone = Pick<Person, 'userId' | 'name'>;

/** Who is here, as far as it says who has joined. */
export type Joins = {
  /** Whose tab each connection is. */
  readonly tabs: ReadonlyMap<string, Someone>;
  /** When the last tab of a person was closed. */
  readonly leftAtMs: ReadonlyMap<string, number>;
};

export const noJoins: Joins = { tabs: new Map(), leftAtMs: new Map() };

/**
 * Goes on by one message of the server; `joined` are people who were not here before. Nobody joins by the welcome: they
 * were here when I came, or came while I was away.
 */
export function afterMessage(
  joins: Joins,
  message: ServerMessage,
  nowMs: number,
): { readonly joins: Joins; readonly joined: readonly Someone[] } {
  if (message.type === 'welcome') {
    const tabs = new Map(message.people.map((person) => [person.connectionId, person]));
    return { joins: { tabs, leftAtMs: new Map() }, joined: [] };
  }
  if (message.type !== 'people') return { joins, joined: [] };

  const tabs = new Map(joins.tabs);
  const leftAtMs = new Map(joins.leftAtMs);
  for (const connectionId of message.left) {
    const left = tabs.get(connectionId);
    tabs.delete(connectionId);
    if (left && !isHere(tabs, left.userId)) leftAtMs.set(left.userId, nowMs);
  }
  const joined: Someone[] = [];
  for (const person of message.present) {
    const wasHere = isHere(tabs, person.userId);
    const isBack = nowMs - (leftAtMs.get(person.userId) ?? -Infinity) <= backWithinMs;
    tabs.set(person.connectionId, person);
    if (!wasHere && !isBack) joined.push(person);
  }
  return { joins: { tabs, leftAtMs }, joined };
}

/** Whether a person has a tab open. */
export function isHere(tabs: Joins['tabs'], userId: string): boolean {
  return [...tabs.values()].some((tab) => tab.userId === userId);
}
