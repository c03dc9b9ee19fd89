import { type RecordOf } from '../model/record';

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
export function matchesCta(
  { crud, primaryOnly, roleId, phaseId }: CtaFilter,
  { cta, grant }: Held,
): boolean {
  if (crud.length > 0 && !crud.includes(cta.crud ?? 'none')) return false;
  if (phaseId !== null && cta.phaseId !== phaseId) return false;
  if (primaryOnly && grant?.tier !== 'P') return false;
  return roleId === null || grant?.roleId === roleId;
}
