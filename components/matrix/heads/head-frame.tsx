'use client';

import { MoreHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { Menu, type MenuAction } from '@/components/ui/menu';

import { type HeadActions } from './head-actions';
import { headMenu } from './head-menu';
import { HeadNameField } from './head-name-field';
import { modeOfHead, type HeadEditing, type HeadRef } from './head-ref';
import { NewHeadField } from './new-head-field';

type HeadFrameProps = {
  readonly axis: HeadEditing['axis'];
  readonly head: HeadRef;
  readonly name: string;
  readonly isFocused: boolean;
  readonly actions: HeadActions;
  /** Keeps the rows or columns up to this one in sight. */
  readonly onFreeze?: () => void;
  /** A new one was added after this. */
  readonly onInserted: (head: HeadRef) => void;
  /** What the head says while nobody edits it. */
  readonly children: ReactNode;
};

/** Around what a head says: its name is edited where it stands, and a menu says what else can be done with it. */
export function HeadFrame(props: HeadFrameProps) {
  const { axis, head, name, isFocused, actions, children } = props;
  const [isPointedAt, setPointedAt] = useState(false);
  const mode = modeOfHead(actions.editing, axis, head.id);
  if (mode === 'rename') {
    return (
      <div className="p-1">
        <HeadNameField head={head} name={name} onDone={actions.end} />
      </div>
    );
  }
  return (
    <div
      className="relative h-full"
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
    >
      {children}
      {mode === 'insert' && (
        <div className="absolute inset-x-0 bottom-0 z-10 p-1">
          <NewHeadField
            head={head}
            name={name}
            onInserted={props.onInserted}
            onDone={actions.end}
          />
        </div>
      )}
      {/* Hundreds of heads are in sight; only the one somebody is at needs its menu. */}
      {(isFocused || isPointedAt || mode === 'menu') && (
        <HeadMenuButton {...props} isOpen={mode === 'menu'} />
      )}
    </div>
  );
}

/** Keys reach the menu by Space on the head; the button is for who points. */
function HeadMenuButton(props: HeadFrameProps & { readonly isOpen: boolean }) {
  const { axis, head, name, isOpen, actions, onFreeze } = props;
  const mayEdit = useMayEdit();
  const items: readonly MenuAction[] = headMenu({
    axis,
    kind: head.kind,
    mayEdit,
    ...(onFreeze && { onFreeze }),
    ...(head.kind === 'object' && { onOpen: () => actions.open(head) }),
    onBegin: (mode) => actions.begin(mode, axis, head),
    onMove: (by) => actions.move(axis, head, by),
    onRemove: () => actions.remove(head),
  });
  if (items.length === 0) return null;
  return (
    <span className="absolute top-0.5 right-0.5">
      <Menu
        label={name}
        isOpen={isOpen}
        onOpenChange={(isWanted) => {
          if (isWanted) actions.begin('menu', axis, head);
          else actions.end(true);
        }}
        trigger={
          <Button
            aria-label={`What to do with ${name}`}
            excludeFromTabOrder
            className="min-h-6! bg-raised px-1!"
          >
            <MoreHorizontal aria-hidden />
          </Button>
        }
        actions={items}
      />
    </span>
  );
}
