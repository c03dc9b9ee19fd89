import { crudTags } from '../../model/cta';
import { type OrcaDocument } from '../../model/document';
import { tiers } from '../../model/grant';
import { recordsOf } from '../../model/lookups';
import { type RecordOf } from '../../model/record';
import { matchesCtaFilter, type CtaFilter } from './cta-filter';
import { ctaPhrase } from './cta-phrase';
import { groupedCtas } from './grouped-ctas';
import { shownRoles } from './shown-roles';

/** One line of the list: what one role may do; without a role what nobody in sight may. */
export type CtaLine = {
  /** Stays the same while the line is about the same. */
  readonly key: string;
  readonly object: RecordOf<'object'>;
  readonly cta: RecordOf<'cta'>;
  readonly phrase: string;
  readonly role: RecordOf<'role'> | undefined;
  readonly grant: RecordOf<'grant'> | undefined;
};

export type CtaListSort = {
  readonly by: 'object' | 'verb' | 'role' | 'tier' | 'crud';
  readonly direction: 'ascending' | 'descending';
};

/** Objects, verbs and roles in the order of the model. */
export const modelSort: CtaListSort = { by: 'object', direction: 'ascending' };

/** Every use of every CTA that passes the filter, one to a line. */
export function ctaList(
  document: OrcaDocument,
  filter: CtaFilter,
  sort: CtaListSort = modelSort,
): readonly CtaLine[] {
  const placeOf = new Map(shownRoles(document).map((role, place) => [role.id, { role, place }]));
  const { ctasOf, grantsOf } = groupedCtas(document);
  const lines = recordsOf(document, 'object').flatMap((object) =>
    ctasOf(object.id).flatMap((cta): readonly CtaLine[] => {
      const phrase = ctaPhrase(cta, document);
      const used = grantsOf(cta.id)
        .flatMap((grant) => {
          const placed = placeOf.get(grant.roleId);
          return placed ? [{ grant, ...placed }] : [];
        })
        .toSorted((a, b) => a.place - b.place);
      if (used.length === 0) {
        return [{ key: cta.id, object, cta, phrase, role: undefined, grant: undefined }];
      }
      return used.map(({ grant, role }) => ({ key: grant.id, object, cta, phrase, role, grant }));
    }),
  );
  const passing = lines.filter((line) => matchesCtaFilter(document, filter, line));
  return sorted(passing, sort, (roleId) => placeOf.get(roleId)?.place);
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

type PlaceOfRole = (roleId: string) => number | undefined;

function sorted(
  lines: readonly CtaLine[],
  { by, direction }: CtaListSort,
  placeOfRole: PlaceOfRole,
): readonly CtaLine[] {
  const sign = direction === 'ascending' ? 1 : -1;
  switch (by) {
    case 'object':
      return sign === 1 ? lines : lines.toReversed();
    case 'verb':
      return lines.toSorted((a, b) => sign * words.compare(a.phrase, b.phrase));
    case 'role':
      return byPlace(lines, sign, ({ role }) => placeOfRole(role?.id ?? ''));
    case 'tier':
      return byPlace(lines, sign, ({ grant }) => placeIn(tiers, grant?.tier));
    case 'crud':
      return byPlace(lines, sign, ({ cta }) => placeIn(crudTags, cta.crud));
  }
}

/** What has no place comes last, whichever way it goes. */
function byPlace(
  lines: readonly CtaLine[],
  sign: 1 | -1,
  placeOf: (line: CtaLine) => number | undefined,
): readonly CtaLine[] {
  const far = Number.MAX_SAFE_INTEGER;
  const rank = (line: CtaLine) => {
    const place = placeOf(line);
    return place === undefined ? far : sign * place;
  };
  return lines.toSorted((a, b) => rank(a) - rank(b));
}

function placeIn<Value>(values: readonly Value[], value: Value | null | undefined) {
  const place = values.findIndex((other) => other === value);
  return place < 0 ? undefined : place;
}
