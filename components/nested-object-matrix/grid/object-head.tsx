'use client';

import { type HeadActions } from '@/components/matrix/heads/head-actions';
import { HeadFrame } from '@/components/matrix/heads/head-frame';
import { type HeadRef } from '@/components/matrix/heads/head-ref';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

import { MatrixHead } from './matrix-head';

type ObjectHeadProps = {
  readonly axis: 'row' | 'column';
  readonly index: number;
  readonly objectId: string;
  readonly isFocused: boolean;
  readonly actions: HeadActions;
  readonly onFreeze: (axis: 'row' | 'column', index: number) => void;
  readonly onInserted: (axis: 'row' | 'column', head: HeadRef) => void;
};

/** An object's head with what can be done to it: only the one that has the focus or is edited needs that. */
export function ObjectHead(props: ObjectHeadProps) {
  const { axis, index, objectId, isFocused, actions } = props;
  const name = useDocument((document) => findRecord(document, 'object', objectId)?.name ?? '');
  const isEdited = actions.editing?.axis === axis && actions.editing.head.id === objectId;
  const shown = <MatrixHead objectId={objectId} axis={axis} />;
  if (!isFocused && !isEdited) return shown;
  return (
    <HeadFrame
      axis={axis}
      head={{ kind: 'object', id: objectId }}
      name={name}
      isFocused={isFocused}
      actions={actions}
      onFreeze={() => props.onFreeze(axis, index)}
      onInserted={(head) => props.onInserted(axis, head)}
    >
      {shown}
    </HeadFrame>
  );
}
