'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

import { type MapFocus } from '../map-navigation';
import { AttributePanel } from './attribute-panel';
import { PanelSection } from './panel-section';
import { PromptList } from './prompt-list';

/** The details of what is focused: the attribute, else its object and what it may still lack. */
export function MapPanel({ focus }: { readonly focus: MapFocus }) {
  const attribute = useDocument((document) =>
    findRecord(document, 'attribute', focus.key.replace('attribute:', '')),
  );
  const object = useDocument((document) => findRecord(document, 'object', focus.objectId));
  if (!object) return null;
  return (
    <div className="flex flex-col">
      {attribute ? (
        <AttributePanel key={attribute.id} attribute={attribute} />
      ) : (
        <PanelSection title="Object">
          <p className="font-semibold object-caps wrap-anywhere">{object.name}</p>
          <p className={object.definition === '' ? 'text-sm text-quiet' : 'text-sm'}>
            {object.definition || 'Not defined yet.'}
          </p>
        </PanelSection>
      )}
      <PromptList objectId={object.id} />
    </div>
  );
}
