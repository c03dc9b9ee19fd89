'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { capsName } from '@/lib/orca/views/caps-name';

/** The object by way of which one comes to another: “via ENROLMENT”. */
export function ViaName({ viaId }: { readonly viaId: string }) {
  const object = useDocument((document) => findRecord(document, 'object', viaId));
  return object && `via ${capsName(object)}`;
}
