import { byOrderKey } from '@/lib/shared/order-key';

import { type OrcaDocument } from '../../model/document';
import { ctasOf, grantsOf } from '../../model/lookups';
import { isOfKind, type RecordOf } from '../../model/record';

type Cta = RecordOf<'cta'>;
type Grant = RecordOf<'grant'>;

/** All CTAs by object, in their order, and all permissions by CTA. */
export type GroupedCtas = {
  readonly ctasOf: (objectId: string) => readonly Cta[];
  readonly grantsOf: (ctaId: string) => readonly Grant[];
};

/** For whoever looks at all of them: one walk through the tables costs less than asking the index for each. */
export function groupedCtas({ tables }: OrcaDocument): GroupedCtas {
  const ctas = new Map<string, Cta[]>();
  for (const record of tables.cta.values()) {
    if (isOfKind(record, 'cta')) put(ctas, record.objectId, record);
  }
  for (const list of ctas.values()) list.sort(byOrderKey);
  const grants = new Map<string, Grant[]>();
  for (const record of tables.grant.values()) {
    if (isOfKind(record, 'grant')) put(grants, record.ctaId, record);
  }
  return {
    ctasOf: (objectId) => ctas.get(objectId) ?? [],
    grantsOf: (ctaId) => grants.get(ctaId) ?? [],
  };
}

/** The same for whoever looks at a few. */
export function foundCtas(document: OrcaDocument): GroupedCtas {
  return {
    ctasOf: (objectId) => ctasOf(document, objectId),
    grantsOf: (ctaId) => grantsOf(document, ctaId),
  };
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
