'use client';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useDocument } from '@/lib/client/document/use-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord } from '@/lib/orca/model/lookups';
import { attributeSentence } from '@/lib/orca/views/object-map';

import { type MapFocus } from './map-navigation';

type MapStatusProps = { readonly focus: MapFocus | undefined; readonly shown: number };

/** The bottom line: the focused attribute as a sentence, and totals. */
export function MapStatus({ focus, shown }: MapStatusProps) {
  const mayEdit = useMayEdit();
  const sentence = useDocument((document) => sentenceOf(document, focus));
  const objects = useDocument(({ tables }) => tables.object.size);
  const attributes = useDocument(({ tables }) => tables.attribute.size);
  return (
    <>
      <span className="min-w-0 grow">
        {sentence ??
          (mayEdit && (
            <span className="pointer-coarse:hidden">
              Enter renames, m makes it core content or metadata, Alt+↑↓ moves, Delete removes.
            </span>
          ))}
      </span>
      <span className="shrink-0 tabular-nums">
        {shown === objects ? objects : `${shown} of ${objects}`} objects · {attributes} attributes
      </span>
    </>
  );
}

function sentenceOf(document: OrcaDocument, focus: MapFocus | undefined): string | undefined {
  const attribute = findRecord(document, 'attribute', focus?.key.replace('attribute:', '') ?? '');
  const object = attribute && findRecord(document, 'object', attribute.objectId);
  return object && attributeSentence(attribute, object);
}
