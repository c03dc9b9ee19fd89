import { type ApiError } from '@/lib/client/api/api-client';
import { err, ok, type Result } from '@/lib/shared/result';

import { type DocumentApi } from '../document-api';
import { type ServersOfTab } from './servers-of-tab';
import { type Timeline } from './timeline';

type SimulatedRequestsParts = {
  readonly userId: string;
  readonly timeline: Timeline;
  readonly servers: ServersOfTab;
};

type AskingTab = {
  readonly isOnline: boolean;
  /** What the tab was told to be committed. */
  readonly acknowledged: Set<string>;
};

const noAnswer: ApiError = { code: 'no_answer', title: 'The server can’t be reached' };

/** A page's requests, over a network that takes its time. What a crashed page is told goes nowhere. */
export function simulatedRequests(
  tab: AskingTab,
  { userId, timeline, servers }: SimulatedRequestsParts,
  isCrashed: () => boolean,
): DocumentApi {
  const overNetwork = <T>(reply: T): Result<T, ApiError> =>
    tab.isOnline ? ok(reply) : err(noAnswer);
  const asked = async <T>(read: () => T): Promise<Result<T, ApiError>> => {
    await timeline.pause(timeline.dice.throw(100));
    const reply = overNetwork(read());
    await timeline.pause(timeline.dice.throw(100));
    return reply.ok ? overNetwork(reply.value) : reply;
  };
  return {
    read: async () => asked(() => servers.documentReply()),
    changes: async (since) => asked(() => servers.changesReply(since, userId)),
    commit: async (batch, since) =>
      new Promise((resolve) => {
        if (isCrashed()) return;
        if (!tab.isOnline) {
          timeline.after(20, () => resolve(err(noAnswer)));
          return;
        }
        servers.post({ ...batch, actorId: userId }, since, (reply) => {
          if (isCrashed()) return;
          const answer = reply === 'lost' || !tab.isOnline ? err(noAnswer) : reply;
          if (answer.ok) tab.acknowledged.add(batch.batchId);
          resolve(answer);
        });
      }),
  };
}
