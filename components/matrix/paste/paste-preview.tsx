'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type HeadChoice, type PastePlan } from '@/lib/orca/pastes/paste-plan';

import { HeadChoices } from './head-choices';
import { HeadSwitches, type TableReading } from './head-switches';
import { ChangeList, UnreadList } from './paste-lists';
import { PastePictureView } from './paste-picture-view';
import { pasteLabel, pasteSentences } from './paste-words';

/** What takes a while, and so is said. */
export type PasteWork = 'planning' | 'pasting';

export type PastePreviewProps = {
  readonly plan: PastePlan;
  readonly busy: PasteWork | undefined;
  /** It is not any more what was shown first: somebody edited what it is about. */
  readonly hasChanged: boolean;
  /** Which sides of the table are names, and whether it is a list; without it there is nothing to say. It is planned anew then. */
  readonly onReading: ((reading: Partial<TableReading>) => void) | undefined;
  /** What becomes of heads that nobody knows, by `UnknownHead.key`; it is planned anew then. */
  readonly onChoose: (chosen: ReadonlyMap<string, HeadChoice>) => void;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

const workTexts = { planning: 'Planning…', pasting: 'Pasting…' } as const;

/** Shows what a paste would change, and what of it could not be read, before it is done. */
export function PastePreview(props: PastePreviewProps) {
  const { plan, busy, hasChanged, onReading, onChoose, onConfirm, onClose } = props;
  const { changes, unread, unknownHeads, held, operations } = plan;
  const [headline, ...others] = pasteSentences(plan);
  const isNothing = operations.length === 0;
  const isPasting = busy === 'pasting';
  return (
    <Dialog
      title="Paste"
      width="wide"
      isOpen
      onClose={isPasting ? () => {} : onClose}
      actions={
        <>
          <Button
            variant="outlined"
            size="normal"
            autoFocus={isNothing}
            isDisabled={isPasting}
            onPress={onClose}
          >
            Cancel
          </Button>
          <Button
            variant="primary"
            size="normal"
            autoFocus={!isNothing}
            isDisabled={isNothing}
            isPending={busy !== undefined}
            onPress={onConfirm}
          >
            {busy ? workTexts[busy] : pasteLabel(plan)}
          </Button>
        </>
      }
    >
      <div role="status">
        {hasChanged && <p className="font-medium">The matrix changed meanwhile. Now:</p>}
        <p className="font-medium">{headline}</p>
        {others.map((sentence) => (
          <p key={sentence} className="text-sm text-quiet">
            {sentence}
          </p>
        ))}
      </div>
      {onReading && <HeadSwitches reading={plan} isDisabled={isPasting} onChange={onReading} />}
      {unknownHeads.length > 0 && <HeadChoices heads={unknownHeads} onChoose={onChoose} />}
      {changes.length > 0 && <PastePictureView changes={changes} />}
      {unread.length > 0 && <UnreadList unread={unread} />}
      {held.length > 0 && (
        <p className="text-sm">
          Being edited: {held.map(({ row, column }) => `${row} × ${column}`).join(', ')}
        </p>
      )}
      {changes.length > 0 && <ChangeList changes={changes} />}
      {!isNothing && <p className="text-xs text-quiet">One undo takes all of it back.</p>}
    </Dialog>
  );
}
