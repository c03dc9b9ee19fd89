import { perSecond } from '../per-second';

export type Driven = {
  /** Pieces of work done in a second. */
  readonly rate: number;
  /** How long each took, in milliseconds. */
  readonly times: readonly number[];
};

/** So many people doing one piece of work after the other. */
export async function drive(
  people: number,
  total: number,
  work: (person: number) => Promise<unknown>,
): Promise<Driven> {
  const times: number[] = [];
  const rate = await perSecond(people, total, async (person) => {
    const start = performance.now();
    await work(person);
    times.push(performance.now() - start);
  });
  return { rate, times };
}
