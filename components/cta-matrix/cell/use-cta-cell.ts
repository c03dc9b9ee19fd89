'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { type RecordOf } from '@/lib/orca/model/record';
import { ctaCellByRecords, recordsOfCtaCell, unassignedCtas } from '@/lib/orca/views/cta-matrix';

/** A verb in a cell; without a grant where nobody may use it yet. */
export type HeldCta = {
  readonly cta: RecordOf<'cta'>;
  readonly grant: RecordOf<'grant'> | undefined;
};

type CtaCell = {
  readonly held: readonly HeldCta[];
  readonly answer: RecordOf<'answer'> | undefined;
};

/** What the cell of an object holds for a role, or for nobody yet. It changes only when the cell does. */
export function useCtaCell(objectId: string, roleId: string | null): CtaCell {
  const records = useDocument((document) =>
    roleId === null ? [] : recordsOfCtaCell(document, objectId, roleId),
  );
  const unassigned = useDocument((document) =>
    roleId === null ? unassignedCtas(document, objectId) : [],
  );
  const { granted, answer } = ctaCellByRecords(records);
  const held = roleId === null ? unassigned.map((cta) => ({ cta, grant: undefined })) : granted;
  return { held, answer };
}
