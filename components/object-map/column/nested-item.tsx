'use client';

import { memo } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName, capsPlural } from '@/lib/orca/views/caps-name';
import { cardinalityText } from '@/lib/orca/views/nested/cardinality-text';

import { MapItem } from './map-item';
import { MarkedText } from './marked-text';
import { sectionLooks } from './section-looks';

type NestedItemProps = {
  readonly id: string;
  readonly isFocused: boolean;
  readonly query: string;
  /** Goes to the nested object's own column. */
  readonly onOpenObject: (objectId: string) => void;
};

/** An object nested in the column's: how many, and by which relation. */
export const NestedItem = memo(function NestedItem(props: NestedItemProps) {
  const { id, isFocused, query, onOpenObject } = props;
  const relationship = useDocument((document) => findRecord(document, 'relationship', id));
  const nested = useDocument((document) =>
    findRecord(document, 'object', relationship?.toId ?? ''),
  );
  if (!relationship || !nested) return null;
  const { min, max, label } = relationship;
  const name = max === 1 ? capsName(nested) : capsPlural(nested);
  const count = cardinalityText(min, max);
  return (
    <MapItem
      itemKey={`relationship:${id}`}
      isFocused={isFocused}
      label={`${name}, nested object, ${count}${label && `, ${label}`}. Press Enter to go to it`}
      onOpen={() => onOpenObject(nested.id)}
      className={sectionLooks.nested.itemClass}
    >
      <span className="grow">
        <MarkedText text={name} query={query} />
        {label !== '' && <span className="block text-xs opacity-80">{label}</span>}
      </span>
      <span className="shrink-0 text-xs whitespace-nowrap opacity-80">{count}</span>
    </MapItem>
  );
});
