import { type GoInside } from '../cta-focus';
import { type CtaMatrix } from '../use-cta-matrix';

type Sheet = {
  /** The panel covers the matrix, instead of standing beside it. */
  readonly isSheet: boolean;
  readonly isSheetOpen: boolean;
  readonly closeSheet: () => void;
};

type PanelHands = {
  readonly goInside: GoInside;
  /** Back to what had the keyboard in the matrix. */
  readonly onLeave: () => void;
  /** From a verb back to its whole cell, where the panel is not beside the matrix. */
  readonly onBack: (() => void) | undefined;
};

/** How one goes from the panel into the matrix and back. */
export function panelHands(
  matrix: CtaMatrix,
  { isSheet, isSheetOpen, closeSheet }: Sheet,
): PanelHands {
  const { focus, focusOn, inside, isList, takeFocus } = matrix;
  const goInside: GoInside = (at, next) => {
    // The sheet shows a verb itself.
    if (isSheet && next?.mode === 'chip') {
      focusOn({ on: 'cell', ...at }, next.ctaId);
      return;
    }
    closeSheet();
    if (isList && next?.mode === 'typing') matrix.setList(false);
    const go = () => {
      if (!isList || next?.mode === 'typing') return matrix.goInside(at, next);
      focusOn({ on: 'cell', ...at }, next?.ctaId);
      return takeFocus();
    };
    if (!isSheetOpen) go();
    // The sheet gives the keyboard back to the cell in the frame after it has gone.
    else requestAnimationFrame(() => requestAnimationFrame(go));
  };
  return {
    goInside,
    onLeave: () => {
      if (focus.on === 'cell' && inside?.mode === 'chip') matrix.goInside(focus, { ...inside });
      else takeFocus();
    },
    onBack: !isSheet || isList || focus.on !== 'cell' ? undefined : () => focusOn(focus),
  };
}
