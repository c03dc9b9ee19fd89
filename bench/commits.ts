import { largeModel } from '@/prisma/demo/large-model';

import { bareTransaction } from './bare-transaction';
import { attributeIds, renameOf, writeAll } from './edits';
import { interleaved } from './interleaved';
import { type Place } from './open-place';
import { perSecond } from './per-second';
import { say } from './say';

const rounds = 7;
const people = 16;
const alone = 150;
const together = 800;

/**
 * Commits of one rename. The bare transactions have projects of their own, so that none waits for another's lock: that
 * is the most this database can do.
 */
export async function measureCommits(place: Place): Promise<void> {
  const shared = await aProject(place, 'A large model, edited', 1_000);
  const bare = await aProject(place, 'A large model, edited without us', 1_000);
  const own = await manyProjects(place, 'Somebody’s own model');
  const bareOwn = await manyProjects(place, 'Somebody’s own model without us');
  const of = (projects: readonly Edited[], person: number) => projects[person] ?? shared;

  const rate = await interleaved(rounds, {
    bareAlone: async () => perSecond(1, alone, bare.renameBare),
    alone: async () => perSecond(1, alone, shared.rename),
    bareTogether: async () => perSecond(people, together, (n) => of(bareOwn, n).renameBare()),
    together: async () => perSecond(people, together, shared.rename),
    apart: async () => perSecond(people, together, (n) => of(own, n).rename()),
  });

  for (const [name, bareName, what] of [
    ['alone', 'bareAlone', 'commits over HTTP, one person'],
    ['together', 'bareTogether', '16 people in one project'],
    ['apart', 'bareTogether', '16 people, each in a project of their own'],
  ] as const) {
    const [ours, most] = [rate(name), rate(bareName)];
    const figures = `${ours.toFixed(0)}/s, bare transaction ${most.toFixed(0)}/s`;
    say(`${((ours / most) * 100).toFixed(0)} %`, what, figures);
  }
}

type Edited = {
  readonly rename: () => Promise<void>;
  readonly renameBare: () => Promise<void>;
};

async function aProject({ api, pool }: Place, title: string, objects: number): Promise<Edited> {
  const records = largeModel(objects);
  const ids = attributeIds(records);
  const projectId = await api.createProject(title, writeAll(records));
  let version = 1;
  let turn = 0;
  const next = () => {
    turn += 1;
    return { attributeId: ids[turn % ids.length] ?? '', name: `Condition at turn ${turn}` };
  };
  return {
    rename: async () => {
      const { attributeId, name } = next();
      await api.commit(projectId, renameOf(attributeId, name));
    },
    renameBare: async () => {
      await bareTransaction(pool, { projectId, version, ...next() });
      version += 1;
    },
  };
}

async function manyProjects(place: Place, title: string): Promise<readonly Edited[]> {
  const projects: Edited[] = [];
  for (let n = 1; n <= people; n += 1) projects.push(await aProject(place, `${title} ${n}`, 20));
  return projects;
}
