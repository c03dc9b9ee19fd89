import 'server-only';
import { kinds } from '@/lib/orca/model/kind';
import { recordsOf } from '@/lib/orca/model/lookups';

import { type Snapshot } from './document-store';

/** Roughly what a record weighs in memory, its index entries included. */
const recordBytes = 1_500;

/** The newest known snapshot of the projects used last, as many as fit in about `bytesMax` of memory. */
export class DocumentCache {
  readonly #snapshots = new Map<string, { readonly snapshot: Snapshot; readonly bytes: number }>();
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax = 256_000_000) {
    this.#bytesMax = bytesMax;
  }

  get(projectId: string): Snapshot | undefined {
    const entry = this.#snapshots.get(projectId);
    if (!entry) return undefined;
    // A map keeps the order of insertion: whoever is put in again was used last.
    this.#snapshots.delete(projectId);
    this.#snapshots.set(projectId, entry);
    return entry.snapshot;
  }

  /** Keeps a snapshot unless a newer one is known, and returns the one that is known then. */
  offer(snapshot: Snapshot): Snapshot {
    const known = this.#snapshots.get(snapshot.projectId)?.snapshot;
    if (known && known.version >= snapshot.version) return known;
    this.drop(snapshot.projectId);
    const bytes = bytesOf(snapshot);
    this.#snapshots.set(snapshot.projectId, { snapshot, bytes });
    this.#bytes += bytes;
    for (const projectId of this.#snapshots.keys()) {
      if (this.#bytes <= this.#bytesMax || projectId === snapshot.projectId) break;
      this.drop(projectId);
    }
    return snapshot;
  }

  drop(projectId: string): void {
    this.#bytes -= this.#snapshots.get(projectId)?.bytes ?? 0;
    this.#snapshots.delete(projectId);
  }
}

function bytesOf({ document }: Snapshot): number {
  const records = kinds.reduce((sum, kind) => sum + document.tables[kind].size, 0);
  const texts = recordsOf(document, 'source').reduce((sum, { body }) => sum + body.length, 0);
  return records * recordBytes + texts * 2;
}
