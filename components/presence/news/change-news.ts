import { type Change } from '@/lib/contracts/operations';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { kindWords } from '@/lib/orca/model/kind-words';
import { findRecord } from '@/lib/orca/model/lookups';
import { type OrcaRecord } from '@/lib/orca/model/record';
import { type Diff, invertDiff } from '@/lib/orca/operations/diff';
import { type Operation } from '@/lib/orca/operations/operation';
import { capsName } from '@/lib/orca/views/caps-name';
import { recordName } from '@/lib/orca/views/record-name';
import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';

const manyRecords = 25;

export type ChangeNews = {
  readonly text: string;
  /** Brings back what one was looking at. */
  readonly takeBack?: Operation;
};

export type ChangeNewsView = {
  /** As it stands before or after the change. */
  readonly document: OrcaDocument;
  readonly actorName: string;
  /** Whether this record is what the person here looks at. */
  readonly isLookedAt: (id: string) => boolean;
};

/** What is worth interrupting others for; of most changes nothing. */
export function changeNews(
  { diff, types = [] }: Pick<Change, 'diff' | 'types'>,
  { document, actorName, isLookedAt }: ChangeNewsView,
): ChangeNews | undefined {
  const created = diff.flatMap((entry) => (entry.change === 'create' ? [entry.record] : []));
  const removed = diff.flatMap((entry) => (entry.change === 'remove' ? [entry.record] : []));
  if (types.includes('object.merge')) return { text: `${actorName} ${merged(diff, document)}` };
  const lost = removed.find(({ id, kind }) => shownKinds.has(kind) && isLookedAt(id));
  if (lost) {
    const text = `${actorName} deleted ${recordName(document, lost)}, which you were looking at`;
    return { text, takeBack: invertDiff(diff) };
  }
  if (created.length >= manyRecords) return { text: `${actorName} added ${amount(created)}` };
  if (removed.length >= manyRecords) return { text: `${actorName} deleted ${amount(removed)}` };
  return undefined;
}

/** The kinds one looks at for themselves, by an address or a panel. */
const shownKinds: ReadonlySet<OrcaRecord['kind']> = new Set(['object', 'role', 'source']);

function merged(diff: Diff, document: OrcaDocument): string {
  const gone = diff.flatMap((entry) =>
    entry.change === 'remove' && entry.record.kind === 'object' ? [capsName(entry.record)] : [],
  );
  // It is the object that gained names; others only point to it now.
  const kept = diff.flatMap((entry) => {
    if (entry.change !== 'update' || entry.kind !== 'object') return [];
    const object = 'synonyms' in entry.after && findRecord(document, 'object', entry.id);
    return object ? [capsName(object)] : [];
  });
  if (gone.length === 0) return 'merged two objects';
  return kept.length === 1
    ? `merged ${nameList(gone)} into ${kept.join('')}`
    : `merged ${nameList(gone)} into ${gone.length === 1 ? 'another object' : 'other objects'}`;
}

/** "120 nouns", or "120 records" where they are of several kinds. */
function amount(records: readonly OrcaRecord[]): string {
  const kinds = new Set(records.map(({ kind }) => kind));
  const [only] = kinds;
  const isOneKind = kinds.size === 1 && only !== undefined;
  const [one, many] = isOneKind ? kindWords[only] : (['record', 'records'] as const);
  return counted(records.length, one, many);
}
