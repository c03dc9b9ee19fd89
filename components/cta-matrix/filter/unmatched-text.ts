import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { type Operation } from '@/lib/orca/operations/operation';
import { isCtaFiltered, matchesCtaFilter, type CtaFilter } from '@/lib/orca/views/cta/cta-filter';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';

/**
 * What is said of verbs that these operations put into cells while others are looked for; nothing where the filter finds
 * them all. The document is the one after them.
 */
export function unmatchedText(
  document: OrcaDocument,
  filter: CtaFilter,
  operations: readonly Operation[],
): string | undefined {
  if (!isCtaFiltered(filter)) return undefined;
  const unmatched = usesMadeBy(document, operations).filter(
    (use) => !matchesCtaFilter(document, filter, use),
  );
  const [first] = unmatched;
  if (!first) return undefined;
  return unmatched.length === 1
    ? `“${ctaPhrase(first.cta, document)}” is added. The filter does not look for it.`
    : `${unmatched.length} verbs are added that the filter does not look for.`;
}

type Use = {
  readonly cta: RecordOf<'cta'>;
  readonly grant: RecordOf<'grant'> | undefined;
};

function usesMadeBy(document: OrcaDocument, operations: readonly Operation[]): readonly Use[] {
  const made = operations
    .flatMap((operation) => (operation.type === 'records.write' ? operation.writes : []))
    .flatMap((write) => (write.write === 'create' ? [write.record] : []));
  const grants = made.filter((record) => record.kind === 'grant');
  const granted = new Set(grants.map(({ ctaId }) => ctaId));
  const unused = made
    .filter((record) => record.kind === 'cta')
    .filter(({ id }) => !granted.has(id));
  return [
    ...grants.flatMap((grant): readonly Use[] => {
      const cta = findRecord(document, 'cta', grant.ctaId);
      return cta ? [{ cta, grant }] : [];
    }),
    ...unused.map((cta) => ({ cta, grant: undefined })),
  ];
}
