import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { ctasOf } from '@/lib/orca/model/lookups';
import { isSameCta } from '@/lib/orca/model/same-cta';
import { heldInCell } from '@/lib/orca/views/cta/cta-matrix';
import { type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

/** Whether a cell has a verb that it offers already; where nobody may use it, whether its object has. */
export function isTaken(document: OrcaDocument, place: VerbPlace, prompt: VerbPrompt): boolean {
  const there =
    place.roleId === null
      ? ctasOf(document, place.objectId)
      : heldInCell(document, place).held.map(({ cta }) => cta);
  return there.some((cta) => isSameCta(cta, prompt));
}
