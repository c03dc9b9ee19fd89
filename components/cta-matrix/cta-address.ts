import { crudTags } from '@/lib/orca/model/cta';
import { type CtaFilter } from '@/lib/orca/views/cta/cta-filter';

export const ctaAddressNames = [
  'row',
  'column',
  'cta',
  'view',
  'crud',
  'primary',
  'role',
  'phase',
] as const;

type FilterAddress = Readonly<
  Partial<Record<'crud' | 'primary' | 'role' | 'phase', string | undefined>>
>;

/** What an address looks for; whatever it says that is none is left out. */
export function filterOfAddress({ crud = '', primary, role, phase }: FilterAddress): CtaFilter {
  const asked = crud.split('-');
  return {
    crud: [...crudTags, 'none' as const].filter((tag) => asked.includes(tag)),
    primaryOnly: primary === '1',
    roleId: role ?? null,
    phaseId: phase ?? null,
  };
}

export function addressOfFilter(filter: CtaFilter): Required<FilterAddress> {
  return {
    crud: filter.crud.join('-') || undefined,
    primary: filter.primaryOnly ? '1' : undefined,
    role: filter.roleId ?? undefined,
    phase: filter.phaseId ?? undefined,
  };
}
