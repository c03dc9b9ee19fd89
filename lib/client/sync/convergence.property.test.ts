import { describe, expect, it } from 'vitest';

import { type DocumentStore } from '@/lib/client/document/document-store';
import { type UndoRule } from '@/lib/client/document/undo/inverses';
import { allRecords, emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { applyDiff, invertDiff } from '@/lib/orca/operations/diff';
import { type Write } from '@/lib/orca/operations/operation';
import { brokenRules } from '@/lib/orca/testing/check-document';
import { Dice } from '@/lib/orca/testing/dice';
import { SimulatedServers } from '@/lib/server/realtime/testing/simulated/simulated-servers';
import { isSameValue } from '@/lib/shared/same-value';

import { withChanges } from './replica';
import { SimulatedTab } from './testing/simulated-tab';
import { Timeline } from './testing/timeline';
import { wrongsOfUndo } from './testing/wrongs-of-undo';

const seeds = seedsToRun(2_000);
const troubleMs = 4_000;
/** Longer than the longest pause before a tab tries again. */
const healingMs = 60_000;
const lookEveryMs = 2_000;
const glanceEveryMs = 500;

type World = {
  readonly servers: SimulatedServers;
  readonly tabs: readonly SimulatedTab[];
  readonly timeline: Timeline;
};

/** `SEED=n` runs one seed alone. */
function seedsToRun(count: number): readonly number[] {
  const { SEED } = process.env;
  return SEED === undefined ? Array.from({ length: count }, (_, seed) => seed) : [Number(SEED)];
}

/** What tabs do otherwise than they should. */
type Faults = { readonly follow?: typeof withChanges; readonly undoRule?: UndoRule };

function worldOf(seed: number, { follow = withChanges, undoRule }: Faults): World {
  const dice = new Dice(seed);
  const timeline = new Timeline(dice);
  const servers = new SimulatedServers(timeline, 1 + dice.throw(3));
  const tabs = Array.from({ length: 2 + dice.throw(5) }, () => {
    const isWithoutSockets = dice.chance(12);
    const parts = { timeline, servers, isWithoutSockets, follow, undoRule };
    return new SimulatedTab({ userId: dice.id(), ...parts });
  });
  return { servers, tabs, timeline };
}

/** People work for a while, and all goes wrong that can. */
function scheduleTrouble({ servers, tabs, timeline }: World): void {
  const { dice, after } = timeline;
  const sometime = () => dice.throw(troubleMs);
  for (const tab of tabs) {
    const acts = 5 + dice.throw(12);
    for (let act = 0; act < acts; act += 1) after(sometime(), () => tab.act(dice));
    if (dice.chance(2)) after(sometime(), () => tab.dropLine());
    if (dice.chance(4)) after(sometime(), () => tab.crash());
    if (dice.chance(3)) {
      const fromMs = sometime();
      after(fromMs, () => tab.setOnline(false));
      after(fromMs + dice.throw(troubleMs - fromMs), () => tab.setOnline(true));
    }
    if (dice.chance(3)) {
      const fromMs = sometime();
      after(fromMs, () => servers.roles.set(tab.userId, 'viewer'));
      if (!dice.chance(4)) after(fromMs + 1_500, () => servers.roles.delete(tab.userId));
    }
  }
  if (dice.chance(4)) after(sometime(), () => servers.killProcess());
}

async function heal({ servers, tabs, timeline }: World): Promise<void> {
  servers.calmDown();
  for (const tab of tabs) tab.setOnline(true);
  for (let passedMs = 0; passedMs < healingMs; passedMs += lookEveryMs) {
    await timeline.run(lookEveryMs);
    const version = servers.log.changes.length;
    const isWell = ({ store }: SimulatedTab) =>
      store.version() === version && store.snapshot().save === 'saved';
    if (tabs.every(isWell)) return;
  }
}

/** What does not hold, in words. */
async function wrongsOf(seed: number, faults: Faults = {}): Promise<readonly string[]> {
  const world = worldOf(seed, faults);
  const { servers, tabs, timeline } = world;
  const wrongs: string[] = [];
  const story = new Story();
  scheduleTrouble(world);
  for (let passedMs = 0; passedMs < troubleMs; passedMs += glanceEveryMs) {
    await timeline.run(glanceEveryMs);
    wrongs.push(...tabs.flatMap(({ store }) => wrongsOfBelief(story.upTo(servers), store)));
  }
  await heal(world);
  const documents = story.upTo(servers);
  wrongs.push(...wrongsOfLog(servers, documents));
  for (const [at, tab] of tabs.entries()) {
    wrongs.push(...wrongsOfTab(servers, documents, tab).map((wrong) => `tab ${at} ${wrong}`));
  }
  return wrongs;
}

/** The document at every version, as the change log tells it. */
class Story {
  readonly #documents: OrcaDocument[] = [emptyDocument];

  upTo({ log }: SimulatedServers): readonly OrcaDocument[] {
    for (const { diff } of log.changes.slice(this.#documents.length - 1)) {
      this.#documents.push(applyDiff(this.#documents.at(-1) ?? emptyDocument, diff));
    }
    return this.#documents;
  }
}

/** At every moment a tab's word of the server is the server's, be it an old one. */
function wrongsOfBelief(documents: readonly OrcaDocument[], store: DocumentStore) {
  const version = store.version();
  const document = documents[version ?? 0];
  const isRight = version === null || (document && isSameDocument(store.confirmed(), document));
  return isRight ? [] : [`believed something else of version ${version}`];
}

function wrongsOfLog({ log }: SimulatedServers, documents: readonly OrcaDocument[]) {
  const { changes, latest } = log;
  const folded = documents.at(-1) ?? emptyDocument;
  const batchIds = new Set(changes.map(({ batchId }) => batchId));
  return [
    ...(changes.every(({ version }, at) => version === at + 1) ? [] : ['a version is missing']),
    ...(batchIds.size === changes.length ? [] : ['a batch is in the log twice']),
    ...(isSameDocument(latest.document, folded) ? [] : ['the server is not where its log is']),
    ...brokenRules(folded),
  ];
}

type TabSeen = Pick<
  SimulatedTab,
  'store' | 'versions' | 'made' | 'kept' | 'setAside' | 'acknowledged' | 'refused' | 'takenBack'
>;

function wrongsOfTab(
  { log }: SimulatedServers,
  documents: readonly OrcaDocument[],
  { store, versions, ...told }: TabSeen,
): readonly string[] {
  const committed = new Set(log.changes.map(({ batchId }) => batchId));
  const isThere = (batchId: string) => committed.has(batchId) || log.idle.has(batchId);
  const broken = [...told.acknowledged].filter((batchId) => !isThere(batchId));
  const lost = [...told.made].filter((batchId) => !isThere(batchId) && !told.refused.has(batchId));
  // One thing can't be told from here: somebody who may not edit any more is refused whatever they send, also what was
  // carried out before. It is set aside, and to send it again later does nothing.
  const takenAway = [...told.refused].filter((batchId) => !told.setAside.has(batchId));
  const revived = takenAway.filter((batchId) => committed.has(batchId));
  return [
    ...told.takenBack.flatMap((taken) => wrongsOfUndo(log.changes, documents, taken)),
    ...revived.map((batchId) => `was told in vain that ${batchId} is refused`),
    ...(store.version() === log.changes.length ? [] : [`stands at ${store.version()}`]),
    ...wrongsOfBelief(documents, store),
    ...(isSameDocument(store.document(), store.confirmed()) ? [] : ['shows something else']),
    ...(store.snapshot().save === 'saved' ? [] : [`is ${store.snapshot().save}`]),
    ...(told.kept.size === 0 ? [] : [`still keeps ${told.kept.size} edits`]),
    ...broken.map((batchId) => `was told in vain that ${batchId} is committed`),
    ...lost.map((batchId) => `has lost ${batchId}`),
    ...(versions.every((version, at) => at === 0 || version > (versions[at - 1] ?? 0))
      ? []
      : ['heard of changes twice']),
  ];
}

function isSameDocument(a: OrcaDocument, b: OrcaDocument): boolean {
  return isSameValue([...allRecords(a)], [...allRecords(b)]);
}

/** The mistake that the replica exists to avoid: changes are carried out on what is shown, not on the server's word. */
const followOnShown: typeof withChanges = (replica, changes) =>
  withChanges({ ...replica, confirmed: replica.shown }, changes);

/** An undo of what the edit was hoped to do puts back what others had replaced before it landed. */
const undoOfHoped: UndoRule = (made) => invertDiff(made);

/** An undo that does not look whether somebody has gone on from the edit. */
const undoRegardless: UndoRule = (_, confirmed) => {
  const undo = invertDiff(confirmed);
  if (undo.type !== 'records.write') return undo;
  const writes = undo.writes.map((write): Write =>
    write.write === 'create' ? write : { ...write, expected: {} },
  );
  return { ...undo, writes };
};

async function countRed(count: number, faults: Faults): Promise<number> {
  let red = 0;
  for (let seed = 0; seed < count; seed += 1) {
    if ((await wrongsOf(seed, faults)).length > 0) red += 1;
  }
  return red;
}

describe('tabs and servers that lose, double, delay and reorder what they tell each other', () => {
  it(`end with one and the same document, with every acknowledged edit in it once (${seeds.length} seeds)`, async () => {
    const failures: string[] = [];
    for (const seed of seeds) {
      const wrongs = await wrongsOf(seed);
      if (wrongs.length > 0) failures.push(`SEED=${seed}: ${wrongs.join('; ')}`);
    }
    expect(failures).toEqual([]);
  }, 300_000);

  it.each<[string, Faults, number]>([
    ['carried changes out on what they show', { follow: followOnShown }, 150],
    ['took back what an edit was hoped to do', { undoRule: undoOfHoped }, 5],
    ['took back also what others have gone on from', { undoRule: undoRegardless }, 10],
  ])('would be caught if they %s', async (_, faults, least) => {
    expect(await countRed(300, faults)).toBeGreaterThanOrEqual(least);
  });
});
