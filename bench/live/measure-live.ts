import { fork, type ChildProcess } from 'node:child_process';

import { median } from '../median';
import { say } from '../say';
import { bareCommits } from './bare-commit';
import { measureIdleSockets } from './idle-sockets';
import { editors, type LivePlace, openLivePlace } from './live-place';
import { type LoadJob, type LoadResult, loadResultSchema } from './load';
import { cpuSecondsOf } from './process-usage';
import { quantile } from './quantile';

type Competitor = {
  readonly name: string;
  readonly kind: LoadJob['kind'];
  readonly urls: readonly string[];
  readonly pids: readonly number[];
};

type Measured = LoadResult & { readonly name: string; readonly cpuSeconds: number };

const seconds = 5;
const rounds = 3;
/** How long a round measures what the disk and the database take by themselves. */
const bareSeconds = 2;
/** Operations a second of each editor, and in how many rounds. */
const rates = [
  { rate: 2, rounds },
  { rate: 10, rounds },
  { rate: 40, rounds: 1 },
] as const;

/** Fifty people in one model, beside a bare relay and Hocuspocus, taking turns; then a thousand who only look. */
export async function measureLive(): Promise<void> {
  const place = await openLivePlace();
  const load = fork(new URL('load-process.ts', import.meta.url), {
    execArgv: ['--import', 'tsx', '--conditions', 'react-server'],
  });
  try {
    await messageOf(load);
    for (const { rate, rounds: times } of rates) {
      console.log(`\n  ${editors} editors × ${rate} operations/s, ${times} × ${seconds} s each`);
      const all: Measured[] = [];
      const commitsMs: number[] = [];
      for (let round = 1; round <= times; round += 1) {
        all.push(...(await measureOnce(place, load, rate)));
        commitsMs.push(...(await bareCommits(place.pool, bareSeconds)));
        console.log(`    round ${round} of ${times}`);
      }
      report(all);
      reportBare(commitsMs);
    }
    await measureIdleSockets(place);
  } finally {
    if (load.connected) load.disconnect();
    await place.close();
  }
}

async function measureOnce(
  place: LivePlace,
  load: ChildProcess,
  rate: number,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const competitor of competitorsOf(place)) {
    const before = cpuOf(competitor);
    const answer = messageOf(load);
    load.send(jobOf(place, competitor, rate));
    const result = loadResultSchema.parse(await answer);
    measured.push({ ...result, name: competitor.name, cpuSeconds: cpuOf(competitor) - before });
  }
  return measured;
}

async function messageOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The load process ended.'));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}

function competitorsOf({ ours, relay, hocuspocus }: LivePlace): readonly Competitor[] {
  const urls = ours.map(({ url }) => url.replace('http', 'ws'));
  const pids = ours.map(({ pid }) => pid);
  return [
    { name: 'ours, one process', kind: 'ours', urls: urls.slice(0, 1), pids: pids.slice(0, 1) },
    { name: 'Hocuspocus', kind: 'hocuspocus', urls: [hocuspocus.url], pids: [hocuspocus.pid] },
    { name: 'ours, two processes', kind: 'ours', urls, pids },
    { name: 'bare ws relay', kind: 'relay', urls: [relay.url], pids: [relay.pid] },
  ];
}

function jobOf(place: LivePlace, { kind, urls }: Competitor, rate: number): LoadJob {
  const { appUrl, project } = place;
  return {
    kind,
    urls: [...urls],
    appUrl,
    projectId: project.projectId,
    people: [...project.people],
    attributeIds: [...place.attributeIds],
    rate,
    seconds,
  };
}

function cpuOf({ pids }: Competitor): number {
  return pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);
}

/** The figures of the round in the middle, each beside Hocuspocus' p99; what was lost, of all rounds. */
function report(all: readonly Measured[]): void {
  const hocuspocusMs = middleOf(all, 'Hocuspocus', ({ p99Ms }) => p99Ms);
  for (const name of new Set(all.map((each) => each.name))) {
    const figure = (pick: (measured: Measured) => number) => middleOf(all, name, pick);
    const p99Ms = figure((each) => each.p99Ms);
    const lost = all.reduce((sum, each) => sum + (each.name === name ? each.lost : 0), 0);
    say(
      `${(p99Ms / hocuspocusMs).toFixed(2)}×`,
      name,
      [
        `p50 ${figure((each) => each.p50Ms).toFixed(1)} ms`,
        `p99 ${p99Ms.toFixed(1)} ms (worst peer's ${figure((each) => each.worstP99Ms).toFixed(1)})`,
        `${lost} lost`,
        `${figure((each) => each.perSecond).toFixed(0)}/s`,
        `CPU ${figure((each) => each.cpuSeconds).toFixed(1)} s`,
        `load's ${figure((each) => each.loadCpuSeconds).toFixed(1)} s`,
      ].join(', '),
    );
  }
}

/** What ours can't be faster than, at one process: nobody receives what is not committed. */
function reportBare(commitsMs: readonly number[]): void {
  const sorted = commitsMs.toSorted((one, other) => one - other);
  const figures = `p50 ${quantile(sorted, 0.5).toFixed(1)} ms, p99 ${quantile(sorted, 0.99).toFixed(1)} ms`;
  say('–', 'a bare durable commit', figures);
}

function middleOf(
  all: readonly Measured[],
  name: string,
  pick: (measured: Measured) => number,
): number {
  return median(all.filter((each) => each.name === name).map(pick));
}
