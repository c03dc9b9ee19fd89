import { type ReactNode } from 'react';

import { type PlannedCell, type UnreadCell } from '@/lib/orca/pastes/paste-plan';
import { counted } from '@/lib/shared/counted';

const listedMax = 200;

/** What each cell says before and after, the first of them one by one. */
export function ChangeList({ changes }: { readonly changes: readonly PlannedCell[] }) {
  return (
    <PasteTable
      label="Changes"
      heads={['Row', 'Column', 'Before', 'After']}
      count={changes.length}
      rows={changes
        .slice(0, listedMax)
        .map(({ row, column, before, after }) => [row, column, before || '—', after || '—'])}
    />
  );
}

/** What could not be read: where it stood in the pasted table, and why. */
export function UnreadList({ unread }: { readonly unread: readonly UnreadCell[] }) {
  return (
    <PasteTable
      label="Could not be read"
      heads={['Pasted cell', 'Text', 'Why']}
      count={unread.length}
      rows={unread
        .slice(0, listedMax)
        .map(({ at, text, reason }) => [
          at,
          text.length > 80 ? `${text.slice(0, 80)}…` : text,
          reason,
        ])}
    />
  );
}

type PasteTableProps = {
  readonly label: string;
  readonly heads: readonly string[];
  readonly count: number;
  readonly rows: readonly (readonly string[])[];
};

function PasteTable({ label, heads, count, rows }: PasteTableProps): ReactNode {
  return (
    <section aria-label={label} className="flex flex-col gap-1">
      <h3 className="text-sm font-medium">{label}</h3>
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys scroll it
        tabIndex={0}
        role="group"
        aria-label={label}
        className="max-h-44 overflow-auto rounded border border-hairline"
      >
        <table className="w-full text-left text-sm">
          <thead className="sticky top-0 bg-raised text-xs text-quiet">
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2 py-1 font-medium">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slice(0, 2).join('\n')} className="border-t border-hairline align-top">
                {row.map((text, at) => (
                  <td key={heads[at]} className="px-2 py-1 wrap-break-word">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > rows.length && (
        <p className="text-xs text-quiet">and {counted(count - rows.length, 'more cell')}</p>
      )}
    </section>
  );
}
