import { type AccessRole } from '@/lib/contracts/permissions';
import { type OrcaDocument } from '@/lib/orca/model/document';

import { type SetAside } from '../sync/edits/outbox';
import { type LoadState } from '../sync/load-state';
import { type SaveState } from '../sync/save-state';

/** What a screen sees of the store; a new value whenever something in it changed. */
export type DocumentSnapshot = {
  readonly document: OrcaDocument;
  readonly load: LoadState;
  readonly save: SaveState;
  /** Edits that the server would not take from this person, or broke on. */
  readonly setAside: readonly SetAside[];
  /** Undefined until the server has said it. */
  readonly role: AccessRole | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

export function isSameSnapshot(a: DocumentSnapshot, b: DocumentSnapshot): boolean {
  return (
    a.document === b.document &&
    a.load === b.load &&
    a.save === b.save &&
    a.setAside === b.setAside &&
    a.role === b.role &&
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo
  );
}
