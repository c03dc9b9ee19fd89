import { median } from './median';

type Work = () => Promise<number> | number;

/**
 * Lets several pieces of work take turns, A B A B, so that whatever else the machine does at the time slows all of them
 * alike. Each gives its figure; what comes back is the median of each, after one round that counts for nothing.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, Work>>,
): Promise<(name: Name) => number> {
  const figures = new Map<string, number[]>();
  const turns = Object.entries<Work>(works);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, work] of turns) {
      const figure = await work();
      if (round > 0) figures.set(name, [...(figures.get(name) ?? []), figure]);
    }
  }
  return (name) => median(figures.get(name) ?? []);
}
