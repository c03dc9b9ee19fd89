'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { findGrant, findRecord } from '@/lib/orca/model/lookups';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';

import { type ListedLine } from './list-columns';
import { type ListLine } from './use-list-lines';

/** What a line is about; nothing while its verb is gone. Only a change of one of its records renders the caller again. */
export function useListedLine({ ctaId, roleId }: ListLine): ListedLine | undefined {
  const cta = useDocument((document) => findRecord(document, 'cta', ctaId));
  const object = useDocument((document) => findRecord(document, 'object', cta?.objectId ?? ''));
  const role = useDocument((document) => findRecord(document, 'role', roleId ?? ''));
  const grant = useDocument((document) => findGrant(document, ctaId, roleId ?? ''));
  const contextObject = useDocument((document) =>
    findRecord(document, 'object', cta?.contextObjectId ?? ''),
  );
  const phrase = useDocument((document) => (cta ? ctaPhrase(cta, document) : ''));
  return cta && object && { cta, object, role, grant, contextObject, phrase };
}
