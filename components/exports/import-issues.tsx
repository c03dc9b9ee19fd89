import { TriangleAlert } from 'lucide-react';

import { importIssuesMax, type ImportIssue } from '@/lib/orca/importers/import-issue';

/** Why a file can't be imported, and where in it. */
export function ImportIssues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const count =
    issues.length < importIssuesMax ? String(issues.length) : `The first ${importIssuesMax}`;
  return (
    <section className="flex flex-col gap-2 rounded border border-danger p-3">
      <h3 className="flex items-center gap-2 text-sm font-semibold text-danger">
        <TriangleAlert aria-hidden className="size-4" />
        {issues.length === 1 ? 'This can’t be imported' : `${count} problems stand in the way`}
      </h3>
      <ul className="flex max-h-60 flex-col gap-1.5 overflow-auto text-sm">
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`} className="wrap-anywhere">
            {message}
            {path !== '' && <code className="ml-1.5 text-xs text-quiet">{path}</code>}
          </li>
        ))}
      </ul>
      <p className="text-xs text-quiet">Nothing has been written.</p>
    </section>
  );
}
