'use client';

import { LayoutGrid, List, Table2 } from 'lucide-react';

import { turnedView, type MatrixView } from '@/components/matrix/view/matrix-view';
import { type ChangeMatrixView } from '@/components/matrix/view/use-matrix-view';
import { ToggleButton } from '@/components/ui/toggle-button';

type CtaViewsProps = {
  readonly view: MatrixView;
  readonly onChange: ChangeMatrixView;
  readonly isList: boolean;
  readonly setList: (isList: boolean) => void;
};

/** The three ways to see who does what: objects by roles, roles by objects, one line for each. */
export function CtaViews({ view, onChange, isList, setList }: CtaViewsProps) {
  const show = (isTransposed: boolean) => {
    setList(false);
    if (view.isTransposed !== isTransposed) onChange(turnedView(view));
  };
  return (
    <div role="group" aria-label="Show as" className="flex gap-1">
      <ToggleButton isSelected={!isList && !view.isTransposed} onChange={() => show(false)}>
        <LayoutGrid aria-hidden /> Matrix
      </ToggleButton>
      <ToggleButton
        isSelected={!isList && view.isTransposed}
        onChange={() => show(true)}
        // Where there is little room it is in the menu of the view.
        className="max-sm:hidden"
      >
        <Table2 aria-hidden /> Transposed
      </ToggleButton>
      <ToggleButton isSelected={isList} onChange={() => setList(true)}>
        <List aria-hidden /> List
      </ToggleButton>
    </div>
  );
}
