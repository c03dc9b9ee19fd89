'use client';

import Link from 'next/link';

import { screenHref } from '@/components/studio/screens';
import { useDocument } from '@/lib/client/document/use-document';

const totals = [
  {
    kind: 'object',
    one: 'object',
    many: 'objects',
    path: 'objects',
    letter: 'O',
    tone: 'bg-object',
  },
  {
    kind: 'relationship',
    one: 'relationship',
    many: 'relationships',
    path: 'relationships',
    letter: 'R',
    tone: 'bg-control/40',
  },
  {
    kind: 'cta',
    one: 'call to action',
    many: 'calls to action',
    path: 'ctas',
    letter: 'C',
    tone: 'bg-cta',
  },
  {
    kind: 'attribute',
    one: 'attribute',
    many: 'attributes',
    path: 'attributes',
    letter: 'A',
    tone: 'bg-core',
  },
] as const;

/** How much of each there is. Derived, like every number on screen. */
export function ModelTotals({ projectId }: { readonly projectId: string }) {
  const counts = useDocument((document) => totals.map(({ kind }) => document.tables[kind].size));
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded border border-hairline bg-hairline md:grid-cols-4">
      {totals.map(({ kind, one, many, path, letter, tone }, at) => (
        <li key={kind} className="bg-ground">
          <Link
            href={screenHref(projectId, path)}
            className="flex items-center gap-3 p-4 -outline-offset-2 hover:bg-hover"
          >
            <span
              aria-hidden
              className={`flex size-7 items-center justify-center rounded text-sm font-semibold ${tone} ${
                kind === 'relationship' ? 'text-ink' : 'text-on-solid'
              }`}
            >
              {letter}
            </span>
            <span>
              <span className="block text-xl font-semibold tabular-nums">{counts[at]}</span>
              <span className="block text-xs text-quiet">{counts[at] === 1 ? one : many}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
