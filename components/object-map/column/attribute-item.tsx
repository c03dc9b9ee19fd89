'use client';

import { GripVertical } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceLockText } from '@/components/presence/cells/place-ring';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { objectBehind } from '@/lib/orca/edits/nest-attribute';
import { nameMax } from '@/lib/orca/model/fields';
import { findRecord } from '@/lib/orca/model/lookups';
import { recordSchemas, type RecordOf } from '@/lib/orca/model/record';

import { attributeTypeLabels } from '../details/attribute-labels';
import { MapItem } from './map-item';
import { MarkedText } from './marked-text';
import { sectionLooks } from './section-looks';
import { SharedName } from './shared-name';

/** Solid only where one is about to press it: a column of solid letters would be louder than the names. */
const letterClasses = {
  core: 'group-focus-within/item:bg-core group-hover/item:bg-core',
  metadata: 'group-focus-within/item:bg-metadata group-hover/item:bg-metadata',
} as const;

type AttributeItemProps = {
  readonly id: string;
  readonly isFocused: boolean;
  readonly query: string;
};

/** One attribute. It alone renders again when it is edited. */
export const AttributeItem = memo(function AttributeItem({ id, ...props }: AttributeItemProps) {
  const attribute = useDocument((document) => findRecord(document, 'attribute', id));
  return attribute ? <PresentAttribute attribute={attribute} {...props} /> : null;
});

type PresentAttributeProps = Omit<AttributeItemProps, 'id'> & {
  readonly attribute: RecordOf<'attribute'>;
};

function PresentAttribute({ attribute, isFocused, query }: PresentAttributeProps) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();
  const [isRenaming, setIsRenaming] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const returnsFocus = useRef(false);
  const objectName = useDocument((document) => objectBehind(document, attribute)?.name);
  const { id, name, group, attributeType, required } = attribute;
  const look = sectionLooks[group];
  const other = group === 'core' ? 'metadata' : 'core';

  useEffect(() => {
    if (isRenaming || !returnsFocus.current) return;
    returnsFocus.current = false;
    row.current?.querySelector<HTMLElement>('[data-key]')?.focus();
  }, [isRenaming]);

  const rename = (next: string) => {
    const parsed = recordSchemas.attribute.shape.name.safeParse(next);
    if (!parsed.success) return `Give the attribute a name of up to ${nameMax} characters.`;
    return edit({ type: 'attribute.update', id, patch: { name: parsed.data } });
  };
  if (isRenaming) {
    return (
      <div ref={row} role="presentation">
        <SharedName
          id={id}
          name={name}
          onCommit={rename}
          onDone={(byKey) => {
            returnsFocus.current = byKey;
            setIsRenaming(false);
          }}
        />
      </div>
    );
  }
  const place = placeOf.field({ kind: 'attribute', id, field: 'name' });
  const open = () => setIsRenaming(true);
  const hint = objectName === undefined ? '' : `, named after the object ${objectName}`;
  return (
    <div ref={row} role="presentation" data-attribute={id}>
      <MapItem
        itemKey={`attribute:${id}`}
        isFocused={isFocused}
        label={`${name}, ${look.title.toLowerCase()}, ${required} ${attributeTypeLabels[attributeType].toLowerCase()}${hint}`}
        onOpen={() => isRefused(place, open) || open()}
        className={look.itemClass}
        before={
          <span
            data-grip
            aria-hidden
            className="absolute inset-y-0 left-0 z-1 flex w-3.5 cursor-grab touch-none items-center justify-center opacity-0 group-focus-within/item:opacity-60 group-hover/item:opacity-60 pointer-coarse:static pointer-coarse:w-6 pointer-coarse:opacity-60"
          >
            <GripVertical className="size-3.5" />
          </span>
        }
        after={
          <div role="gridcell" className="flex shrink-0 items-center pr-1">
            <button
              type="button"
              tabIndex={-1}
              aria-label={`Make ${name} ${sectionLooks[other].title.toLowerCase()}`}
              title={`Make it ${sectionLooks[other].title.toLowerCase()} (m)`}
              disabled={!mayEdit}
              onClick={() =>
                isRefused(place) ||
                editAloud([{ type: 'attribute.update', id, patch: { group: other } }])
              }
              className="flex size-6 items-center justify-center rounded-sm pointer-coarse:size-11"
            >
              <span
                className={classNames(
                  'flex h-4.5 min-w-4.5 items-center justify-center rounded-sm text-xs font-medium group-focus-within/item:text-on-solid group-hover/item:text-on-solid',
                  letterClasses[group],
                )}
              >
                {look.letter}
              </span>
            </button>
          </div>
        }
      >
        <PlaceLockText place={place} />
        <span className="grow">
          <MarkedText text={name} query={query} />
          {required === 'required' && <span aria-hidden> *</span>}
          {objectName !== undefined && (
            <span aria-hidden className="ml-1.5 text-xs">
              → <span className="object-caps">{objectName}</span>?
            </span>
          )}
        </span>
        {attributeType !== 'text' && (
          <span className="shrink-0 text-xs opacity-80">{attributeTypeLabels[attributeType]}</span>
        )}
      </MapItem>
    </div>
  );
}
