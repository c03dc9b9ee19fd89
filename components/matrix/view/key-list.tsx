import { Kbd } from '@/components/ui/kbd';

import { type MatrixKeys } from './view-settings';

/** The keys of the matrix, folded away until somebody asks. */
export function KeyList({ keys }: { readonly keys: MatrixKeys }) {
  return (
    <details className="text-sm">
      <summary className="cursor-default font-medium">Keys</summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1">
        {keys.map(({ keys: stroke, does }) => (
          <div key={stroke} className="contents">
            <dt>
              <Kbd keys={stroke} />
            </dt>
            <dd className="text-quiet">{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
