import 'server-only';
import { type Pool } from 'pg';

import { type Change } from '@/lib/contracts/operations';

import { readChangesAfter, readSnapshot, type Snapshot } from './document-store';

/** Changes after one version, up to another that the primary was seen at, or further. */
export type Span = {
  readonly after: number;
  readonly upTo: number;
  /** Undefined comes back where they are more than this, as stored. */
  readonly bytesMax?: number | undefined;
};

/** Where models and their change log are read from when memory does not have them. */
export class DocumentReads {
  readonly #primary: Pool;

  constructor(primary: Pool) {
    this.#primary = primary;
  }

  /**
   * A whole model at `version` or newer, where the primary was seen at `version`; without it, what the primary has now.
   * Undefined where there is no such project.
   */
  async snapshot(projectId: string, _version?: number): Promise<Snapshot | undefined> {
    return readSnapshot(this.#primary, projectId);
  }

  /** The changes of a span, in order; undefined where they are too many or too much to be followed. */
  async changes(
    projectId: string,
    { after, bytesMax }: Span,
  ): Promise<readonly Change[] | undefined> {
    return readChangesAfter(this.#primary, projectId, after, bytesMax);
  }
}
