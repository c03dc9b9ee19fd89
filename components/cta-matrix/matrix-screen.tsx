'use client';

import { useCallback, useRef, useState } from 'react';

import { type GridHandle } from '@/components/grid/grid-props';
import { type GridBlock } from '@/components/grid/hands/grid-block';
import { PastePreview } from '@/components/matrix/paste/paste-preview';
import { Screen } from '@/components/studio/screen';
import { BottomSheet } from '@/components/ui/bottom-sheet';
import { Button } from '@/components/ui/button';
import { useMediaQuery } from '@/components/ui/use-media-query';

import { OfferContext } from './cell/offer-context';
import { MatrixBody } from './grid/matrix-body';
import { useCtaPaste } from './grid/use-cta-paste';
import { CtaListView } from './list/cta-list-view';
import { FocusPanel } from './panel/focus-panel';
import { panelHands } from './panel/panel-hands';
import { RemoveHead } from './roles/remove-head';
import { StoryLine } from './story-line';
import { CtaToolbar } from './toolbar/cta-toolbar';
import { useCtaMatrix } from './use-cta-matrix';

type MatrixScreenProps = {
  /** The first role was just added here: the keyboard waits for the next. */
  readonly addsRoles: boolean;
  /** Told when it waits there. */
  readonly onAddsRoles: () => void;
};

/** The CTA matrix, either way round, or its verbs line by line. */
export function MatrixScreen({ addsRoles, onAddsRoles }: MatrixScreenProps) {
  const grid = useRef<GridHandle>(null);
  const hasPanel = useMediaQuery('(width >= 64rem)');
  const isPhone = useMediaQuery('(width < 40rem)');
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [isListEmpty, setListEmpty] = useState(false);
  const showDetails = useCallback(() => setSheetOpen(true), []);
  const onDetails = isPhone ? showDetails : undefined;
  const matrix = useCtaMatrix({ grid, onDetails });
  const { clipboard, preview } = useCtaPaste(matrix.order);
  const { focus, ctaId, isList, removing } = matrix;
  const hands = panelHands(matrix, {
    isSheet: !hasPanel,
    isSheetOpen,
    closeSheet: () => setSheetOpen(false),
  });
  const panel = isListEmpty ? (
    <p className="p-4 text-sm text-quiet">No call to action is shown.</p>
  ) : (
    <FocusPanel focus={focus} ctaId={ctaId} isSheet={!hasPanel} {...hands} />
  );
  return (
    <OfferContext value={matrix.offer}>
      <Screen
        title="CTAs"
        actions={<CtaToolbar matrix={matrix} />}
        panel={hasPanel ? panel : undefined}
        status={
          <StoryLine
            focus={isListEmpty ? undefined : focus}
            ctaId={ctaId}
            selected={isList ? 0 : sizeOf(matrix.block)}
            action={
              !hasPanel && (
                <Button variant="outlined" onPress={showDetails}>
                  Details
                </Button>
              )
            }
          />
        }
      >
        {isList ? (
          <CtaListView
            grid={grid}
            filter={matrix.filter}
            ctaId={ctaId}
            focus={focus}
            onFocus={matrix.focusOn}
            onEmpty={setListEmpty}
          />
        ) : (
          <MatrixBody
            grid={grid}
            matrix={matrix}
            addsRoles={addsRoles}
            onAddsRoles={onAddsRoles}
            clipboard={clipboard}
            onDetails={onDetails}
          />
        )}
        <BottomSheet
          title="Details"
          isOpen={isSheetOpen && !hasPanel}
          onClose={() => setSheetOpen(false)}
        >
          {panel}
        </BottomSheet>
        {preview && <PastePreview {...preview} />}
        {removing && <RemoveHead head={removing} onClose={() => matrix.setRemoving(undefined)} />}
      </Screen>
    </OfferContext>
  );
}

function sizeOf(block: GridBlock | undefined): number {
  return block ? (block.bottom - block.top + 1) * (block.right - block.left + 1) : 0;
}
