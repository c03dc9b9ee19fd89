import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Load = {
  /** How many requests were answered so far. */
  readonly answered: () => number;
  /** Ends it, and gives every answer that was none and every status but the one that was expected. */
  readonly stop: () => Promise<readonly string[]>;
};

/**
 * Posts to an address without a pause until it is stopped, some over connections that they keep, as a proxy does, and
 * some over a new one each time.
 */
export function constantLoad(url: string, expectedStatus: number): Load {
  const keeping = new Agent({ keepAlive: true, maxSockets: 6 });
  const fresh = new Agent({ keepAlive: false });
  const failures: string[] = [];
  const state = { answered: 0, isOver: false };
  const run = async (agent: Agent, pauseMs: number) => {
    while (!state.isOver) {
      const outcome = await post(url, agent);
      if (outcome !== String(expectedStatus)) failures.push(outcome);
      state.answered += 1;
      await sleep(pauseMs);
    }
  };
  const runs = [
    ...Array.from({ length: 6 }, (_, n) => run(keeping, n * 5)),
    ...Array.from({ length: 2 }, () => run(fresh, 5)),
  ];
  return {
    answered: () => state.answered,
    stop: async () => {
      state.isOver = true;
      await Promise.all(runs);
      keeping.destroy();
      return failures;
    },
  };
}

/** The status, or what went wrong; a request is never sent twice. */
async function post(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent }, (response) => {
      response.resume();
      response.on('end', () => resolve(String(response.statusCode)));
      response.on('error', (error) => resolve(String(error)));
    });
    sent.on('error', (error) => resolve(`${String(error)} (reused: ${sent.reusedSocket})`));
    sent.end('{}');
  });
}
