import { type OrcaDocument } from '../../model/document';
import { findRecord } from '../../model/lookups';
import { type RecordOf } from '../../model/record';

type CrudChoice = NonNullable<RecordOf<'cta'>['crud']> | 'none';

type Held = {
  readonly cta: RecordOf<'cta'>;
  readonly grant: RecordOf<'grant'> | undefined;
};

/** What one looks for among the verbs. Empty and null are everything. */
export type CtaFilter = {
  /** Any of these tags; `none` is for what nobody has tagged. */
  readonly crud: readonly CrudChoice[];
  /** Only what a role does first of all. */
  readonly primaryOnly: boolean;
  readonly roleId: string | null;
  /** The CTA's phase; where it has none, its object's. */
  readonly phaseId: string | null;
};

export const noCtaFilter: CtaFilter = {
  crud: [],
  primaryOnly: false,
  roleId: null,
  phaseId: null,
};

export function isCtaFiltered({ crud, primaryOnly, roleId, phaseId }: CtaFilter): boolean {
  return crud.length > 0 || primaryOnly || roleId !== null || phaseId !== null;
}

/** Whether a verb is looked for, in a role's cell or, without a grant, where nobody may use it. */
export function matchesCtaFilter(
  document: OrcaDocument,
  filter: CtaFilter,
  { cta, grant }: Held,
): boolean {
  const { crud, primaryOnly, roleId } = filter;
  if (crud.length > 0 && !crud.includes(cta.crud ?? 'none')) return false;
  if (primaryOnly && grant?.tier !== 'P') return false;
  if (roleId !== null && grant?.roleId !== roleId) return false;
  return filter.phaseId === null || phaseOf(document, cta) === filter.phaseId;
}

function phaseOf(document: OrcaDocument, { phaseId, objectId }: RecordOf<'cta'>): string | null {
  return phaseId ?? findRecord(document, 'object', objectId)?.phaseId ?? null;
}
