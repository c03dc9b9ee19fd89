'use client';

import { memo } from 'react';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

import { MapItem } from './map-item';
import { MarkedText } from './marked-text';
import { sectionLooks } from './section-looks';

type CtaItemProps = {
  readonly id: string;
  readonly isFocused: boolean;
  readonly query: string;
  readonly onOpenCta: (ctaId: string) => void;
};

/** A call to action of the column's object; it is edited in the CTA matrix. */
export const CtaItem = memo(function CtaItem({ id, isFocused, query, onOpenCta }: CtaItemProps) {
  const cta = useDocument((document) => findRecord(document, 'cta', id));
  const context = useDocument((document) =>
    cta?.contextObjectId ? findRecord(document, 'object', cta.contextObjectId)?.name : undefined,
  );
  if (!cta) return null;
  return (
    <MapItem
      itemKey={`cta:${id}`}
      isFocused={isFocused}
      label={`${cta.verb}, call to action. Press Enter to see it in the CTA matrix`}
      onOpen={() => onOpenCta(id)}
      className={sectionLooks.ctas.itemClass}
    >
      <span className="grow">
        <MarkedText text={cta.verb} query={query} />
      </span>
      {context !== undefined && (
        <span className="shrink-0 text-xs opacity-80">
          in <span className="object-caps">{context}</span>
        </span>
      )}
    </MapItem>
  );
});
