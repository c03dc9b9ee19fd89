'use client';

import { memo } from 'react';

import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceRing } from '@/components/presence/cells/place-ring';
import { classNames } from '@/components/ui/class-names';
import { useDocument } from '@/lib/client/document/use-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { ctasOf, findRecord, relationshipsFrom } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { attributesIn, type AttributeGroup } from '@/lib/orca/views/object-map';

import { AttributeItem } from './attribute-item';
import { CtaItem } from './cta-item';
import { MapSection } from './map-section';
import { MarkedText } from './marked-text';
import { NestedItem } from './nested-item';
import { NewAttribute } from './new-attribute';

export type MapColumnProps = {
  readonly objectId: string;
  /** The key of the focused item, when it is in this column. */
  readonly focusKey: string | undefined;
  readonly query: string;
  readonly onOpenObject: (objectId: string) => void;
  readonly onOpenCta: (ctaId: string) => void;
};

/** Everything one object is made of, under its name. */
export const MapColumn = memo(function MapColumn({ objectId, ...props }: MapColumnProps) {
  const object = useDocument((document) => findRecord(document, 'object', objectId));
  return object ? <PresentColumn object={object} {...props} /> : null;
});

type PresentColumnProps = Omit<MapColumnProps, 'objectId'> & {
  readonly object: RecordOf<'object'>;
};

function PresentColumn({ object, focusKey, query, onOpenObject, onOpenCta }: PresentColumnProps) {
  const { id, name } = object;
  const nested = useDocument((document) => idsOf(relationshipsFrom(document, id)));
  const ctas = useDocument((document) => idsOf(ctasOf(document, id)));
  const count = useDocument((document) => attributeCount(document, id));
  return (
    <div
      role="grid"
      aria-label={`${name}: what it is made of`}
      data-column={id}
      className="flex h-full flex-col overflow-hidden rounded border border-hairline bg-raised"
    >
      <div role="row" className="relative shrink-0 bg-object text-on-solid">
        <PlaceRing place={placeOf.field({ kind: 'object', id, field: 'name' })} side="below" />
        <div role="columnheader">
          <button
            type="button"
            data-key={`object:${id}`}
            tabIndex={focusKey === `object:${id}` ? 0 : -1}
            aria-label={`${name}, object with ${count}`}
            className={classNames(
              'flex min-h-9 w-full items-center gap-2 px-2.5 py-1 text-left -outline-offset-2',
              focusKey === `object:${id}` && 'ring-2 ring-accent ring-inset',
            )}
          >
            <span aria-hidden className="text-xs font-semibold">
              O
            </span>
            <span className="line-clamp-2 min-w-0 grow font-semibold object-caps wrap-anywhere">
              <MarkedText text={name} query={query} />
            </span>
            <span aria-hidden className="shrink-0 text-xs">
              {count}
            </span>
          </button>
        </div>
      </div>
      <div
        role="presentation"
        data-column-body
        className="min-h-0 grow overflow-y-auto overscroll-y-contain pb-2"
      >
        {nested.length > 0 && (
          <MapSection section="nested" count={nested.length}>
            {nested.map((relationshipId) => (
              <NestedItem
                key={relationshipId}
                id={relationshipId}
                isFocused={focusKey === `relationship:${relationshipId}`}
                query={query}
                onOpenObject={onOpenObject}
              />
            ))}
          </MapSection>
        )}
        <AttributeSection group="core" object={object} focusKey={focusKey} query={query} />
        <AttributeSection group="metadata" object={object} focusKey={focusKey} query={query} />
        {ctas.length > 0 && (
          <MapSection section="ctas" count={ctas.length}>
            {ctas.map((ctaId) => (
              <CtaItem
                key={ctaId}
                id={ctaId}
                isFocused={focusKey === `cta:${ctaId}`}
                query={query}
                onOpenCta={onOpenCta}
              />
            ))}
          </MapSection>
        )}
      </div>
    </div>
  );
}

type AttributeSectionProps = Pick<PresentColumnProps, 'object' | 'focusKey' | 'query'> & {
  readonly group: AttributeGroup;
};

function AttributeSection({ group, object, focusKey, query }: AttributeSectionProps) {
  const ids = useDocument((document) => idsOf(attributesIn(document, object.id, group)));
  // What scrolls must hold something that Tab reaches, or it scrolls for pointers only.
  const leadsIn = focusKey === undefined || focusKey === `object:${object.id}`;
  return (
    <MapSection section={group} count={ids.length}>
      {ids.map((id) => (
        <AttributeItem key={id} id={id} isFocused={focusKey === `attribute:${id}`} query={query} />
      ))}
      <NewAttribute
        objectId={object.id}
        objectName={object.name}
        group={group}
        isTabStop={focusKey === `new:${group}` || (group === 'core' && leadsIn)}
      />
    </MapSection>
  );
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}

function attributeCount(document: OrcaDocument, objectId: string): string {
  const count =
    attributesIn(document, objectId, 'core').length +
    attributesIn(document, objectId, 'metadata').length;
  return `${count} attribute${count === 1 ? '' : 's'}`;
}
