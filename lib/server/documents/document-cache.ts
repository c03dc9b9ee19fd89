import 'server-only';
import { getHeapStatistics } from 'node:v8';

import { type Snapshot } from './document-store';
import { encodedBytes } from './encoded-document';

/** What a model takes in memory for each character of its JSON, its index included: 4.65 measured. */
const bytesPerCharacter = 5;

/** An empty model takes memory, too. */
const bytesMin = 10_000;

/** One process need not fill the gigabytes that V8 takes on a machine without limits. */
const bytesMaxAnywhere = 256_000_000;

/**
 * The newest known snapshot of the projects used last, as many as fit in about `bytesMax` of memory together with what is
 * kept of their encodings.
 */
export class DocumentCache {
  readonly #snapshots = new Map<string, { readonly snapshot: Snapshot; readonly bytes: number }>();
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax = quarterOfHeap()) {
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
    this.#keep(snapshot);
    return snapshot;
  }

  /** To be told when a snapshot was encoded: where it is kept, it weighs more now. */
  weighAgain(snapshot: Snapshot): void {
    if (this.#snapshots.get(snapshot.projectId)?.snapshot === snapshot) this.#keep(snapshot);
  }

  drop(projectId: string): void {
    this.#bytes -= this.#snapshots.get(projectId)?.bytes ?? 0;
    this.#snapshots.delete(projectId);
  }

  #keep(snapshot: Snapshot): void {
    this.drop(snapshot.projectId);
    const bytes = bytesMin + snapshot.jsonLength * bytesPerCharacter + encodedBytes(snapshot);
    this.#snapshots.set(snapshot.projectId, { snapshot, bytes });
    this.#bytes += bytes;
    for (const projectId of this.#snapshots.keys()) {
      if (this.#bytes <= this.#bytesMax || projectId === snapshot.projectId) break;
      this.drop(projectId);
    }
  }
}

/** The rest is for those who work: pages, and the models that are being read, changed and sent. */
function quarterOfHeap(): number {
  return Math.min(bytesMaxAnywhere, getHeapStatistics().heap_size_limit / 4);
}
