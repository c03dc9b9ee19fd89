import { emptyDocument, type OrcaDocument } from '@/lib/orca/model/document';
import { applyOperations } from '@/lib/orca/operations/apply-operations';

import { type SentBatch } from './live-client';
import { statesOf, type LoggedBatch } from './read-log';

/** What a client sent, in order, with the answers it got, and what it found wrong itself. */
type Client = { readonly sent: readonly SentBatch[]; readonly faults: readonly string[] };

type Verdict = 'committed' | 'unchanged' | 'refused' | 'unanswered';

export type Judged = Readonly<Record<Verdict, number>> & {
  /** Everything that must not be, one sentence each; empty when all is well. */
  readonly wrongs: readonly string[];
};

/**
 * Holds what clients were told against the change log: versions 1 to n once each, every acknowledged batch in it exactly
 * once and at the version it was told (or it changed nothing there), no refused one, each client's in its own order, and
 * nothing that nobody sent.
 */
export function judgeLog(log: readonly LoggedBatch[], clients: readonly Client[]): Judged {
  const versions = new Map(log.map(({ batchId, version }) => [batchId, version]));
  const states = statesOf(log);
  const wrongs = [...wrongsOfLog(log, clients), ...clients.flatMap(({ faults }) => faults)];
  const counts = { committed: 0, unchanged: 0, refused: 0, unanswered: 0 };
  for (const { sent } of clients) {
    const kept = sent.flatMap(({ batchId }) => versions.get(batchId) ?? []);
    if (kept.some((version, at) => version < (kept[at - 1] ?? 0))) {
      wrongs.push('somebody’s batches are not in the order in which they were made');
    }
    for (const batch of sent) {
      const found = verdictOn(batch, versions.get(batch.batchId), states);
      if ('verdict' in found) counts[found.verdict] += 1;
      else wrongs.push(`${batch.batchId} ${found.wrong}`);
    }
  }
  return { ...counts, wrongs };
}

function wrongsOfLog(log: readonly LoggedBatch[], clients: readonly Client[]): string[] {
  const sent = new Set(clients.flatMap((client) => client.sent.map(({ batchId }) => batchId)));
  const gaps = log.filter(({ version }, at) => version !== at + 1);
  const strangers = log.filter(({ batchId }) => !sent.has(batchId));
  const twice = log.length - new Set(log.map(({ batchId }) => batchId)).size;
  return [
    ...gaps.map(({ version }) => `version ${version} is not where it belongs`),
    ...strangers.map(({ batchId }) => `nobody sent ${batchId}`),
    ...(twice > 0 ? [`${twice} batches are there more than once`] : []),
  ];
}

/** What became of a batch, or, as a sentence, what must not have become of it. */
function verdictOn(
  { operations, answer }: SentBatch,
  version: number | undefined,
  states: readonly OrcaDocument[],
): { readonly verdict: Verdict } | { readonly wrong: string } {
  if (!answer) return { verdict: 'unanswered' };
  if (!answer.isCommitted) {
    return version === undefined
      ? { verdict: 'refused' }
      : { wrong: `was refused and is at ${version}` };
  }
  if (version === answer.version) return { verdict: 'committed' };
  if (version !== undefined) return { wrong: `is at ${version}, not at ${answer.version}` };
  const found = applyOperations(states[answer.version] ?? emptyDocument, operations);
  return found.ok && found.value.diff.length === 0
    ? { verdict: 'unchanged' }
    : { wrong: `was acknowledged at ${answer.version} and is lost` };
}
