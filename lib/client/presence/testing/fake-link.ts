import { type Person } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

import {
  type LinkListener,
  type LinkMessage,
  type ProjectLink,
} from '../../sync/line/project-link';

export type FakeLink = Pick<ProjectLink, 'listen' | 'tell'> & {
  /** Everything told while the line was there. */
  readonly told: LinkMessage[];
  /** The server welcomes this tab. */
  readonly up: (connectionId: string, people?: readonly Person[]) => void;
  readonly down: () => void;
  readonly say: (message: ServerMessage) => void;
};

/** A line of which a test holds the other end. */
export function fakeLink(): FakeLink {
  const listeners = new Set<LinkListener>();
  const told: LinkMessage[] = [];
  let isUp = false;
  const say = (message: ServerMessage) =>
    listeners.forEach((listener) => listener.onMessage(message));
  return {
    told,
    say,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(message) {
      if (isUp) told.push(message);
      return isUp;
    },
    up(connectionId, people = []) {
      isUp = true;
      say({
        type: 'welcome',
        version: 0,
        changes: [],
        connectionId,
        role: 'contributor',
        people: [...people],
        members: {},
      });
      listeners.forEach((listener) => listener.onUp?.());
    },
    down() {
      isUp = false;
      listeners.forEach((listener) => listener.onDown?.('lost'));
    },
  };
}
