import { type ImportedProject } from '@/lib/orca/importers/import-json';
import { kinds } from '@/lib/orca/model/kind';
import { kindNoun } from '@/lib/orca/model/kind-words';

/** What a file holds, counted by kind. */
export function ImportSummary({ imported }: { readonly imported: ImportedProject }) {
  const { projectName, records } = imported;
  const counts = kinds
    .map((kind) => ({ kind, count: records.filter((record) => record.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold wrap-anywhere">
        {records.length === 0 ? `“${projectName}” is empty` : `From “${projectName}”`}
      </h3>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1 text-sm sm:grid-cols-3">
        {counts.map(({ kind, count }) => (
          <div key={kind} className="flex justify-between gap-2 border-b border-hairline py-1">
            <dt className="first-letter:uppercase">{kindNoun(kind)}</dt>
            <dd className="tabular-nums">{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
