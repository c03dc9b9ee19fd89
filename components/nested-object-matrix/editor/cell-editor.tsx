'use client';

import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';

import { BottomSheet } from '@/components/ui/bottom-sheet';
import { classNames } from '@/components/ui/class-names';
import { floatClasses } from '@/components/ui/float-classes';
import { useToasts } from '@/components/ui/toast';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { type CellPlace } from '@/lib/orca/edits/nested/write-nested-cells';
import { capsName } from '@/lib/orca/views/caps-name';

import { useNestedCell } from '../cell/use-nested-cell';
import { type EditorEnd } from './editor-leave';
import { type FieldRequest } from './field-request';
import { PairEditor } from './pair-editor';

type CellEditorProps = {
  readonly place: CellPlace;
  readonly request: FieldRequest | undefined;
  /** What it floats beside. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** What it stays within, else the window. */
  readonly boundary?: Element | undefined;
  readonly onClose: (how: EditorEnd) => void;
};

/** The editor of a cell, beside it; from below where there is no room or a finger needs the keyboard on the screen. */
export function CellEditor(props: CellEditorProps) {
  const { place, request, onClose } = props;
  const isSheet = useMediaQuery('(width < 40rem), (pointer: coarse)');
  const title = useTitle(place, onClose);
  if (title === undefined) return null;
  if (isSheet) {
    return (
      <BottomSheet title={title} isOpen onClose={() => onClose('away')}>
        <PairEditor
          place={place}
          // What was typed is not lost; words alone do not call a keyboard onto the screen.
          request={request && 'text' in request ? request : undefined}
          onLeave={onClose}
        />
      </BottomSheet>
    );
  }
  return <FloatingEditor {...props} title={title} />;
}

/** What is asked stays in sight however much is said about it, and hides no field that gets the keyboard. */
const pinnedSentences =
  'scroll-pt-24 [&_h3]:sticky [&_h3]:top-0 [&_h3]:z-10 [&_h3]:-mt-4 [&_h3]:-mb-2 [&_h3]:bg-raised [&_h3]:pt-4 [&_h3]:pb-2';

/** Not modal: the matrix and the sentence below stay in sight and can be pressed, which ends it. */
function FloatingEditor(props: CellEditorProps & { readonly title: string }) {
  const { title, place, request, anchor, boundary, onClose } = props;
  const frame = useRef<HTMLDivElement>(null);
  const closeOutside = useEffectEvent(({ target }: PointerEvent) => {
    if (target instanceof Node && !frame.current?.contains(target)) onClose('away');
  });
  useEffect(() => {
    const listen = (event: PointerEvent) => closeOutside(event);
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  }, []);
  const isPair = place.rowId !== place.columnId;
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose('away')}
      isNonModal
      placement="bottom start"
      {...(boundary && { boundaryElement: boundary })}
      className={classNames(floatClasses, pinnedSentences)}
    >
      <div
        ref={frame}
        role="dialog"
        aria-modal={false}
        aria-label={title}
        className={isPair ? 'w-176 max-w-[calc(100vw-2rem)]' : 'w-88'}
      >
        <PairEditor
          key={`${place.rowId}${place.columnId}`}
          place={place}
          request={request}
          onLeave={onClose}
        />
      </div>
    </Popover>
  );
}

/** What is edited; nothing, and a word about it, when an object of the cell has gone meanwhile. */
function useTitle(place: CellPlace, onClose: CellEditorProps['onClose']): string | undefined {
  const cell = useNestedCell(place.rowId, place.columnId);
  const { announce } = useToasts();
  const title = cell && `${capsName(cell.from)} sees ${capsName(cell.to)}`;
  const last = useRef(title);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
    if (title !== undefined) last.current = title;
  });
  const isGone = title === undefined;
  useEffect(() => {
    if (!isGone) return;
    announce({
      text: `“${last.current}” can’t be edited any more: an object of it was removed. Escape or an arrow key goes on beside it.`,
    });
    close.current('gone');
  }, [isGone, announce]);
  return title;
}
