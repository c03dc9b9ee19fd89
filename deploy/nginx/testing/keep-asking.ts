import { type Answered } from './ask';

/** Asks again and again; its end gives what went wrong: errors, and answers other than 200. */
export function keepAsking(round: () => Promise<readonly Answered[]>) {
  const over = new AbortController();
  const failures: unknown[] = [];
  const rounds = (async () => {
    while (!over.signal.aborted) {
      try {
        const answers = await round();
        failures.push(...answers.filter(({ status }) => status !== 200));
      } catch (error) {
        failures.push(error);
      }
    }
  })();
  return {
    end: async (): Promise<readonly unknown[]> => {
      over.abort();
      await rounds;
      return failures;
    },
  };
}
