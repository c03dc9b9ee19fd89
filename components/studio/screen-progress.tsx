'use client';

import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { processMap } from '@/lib/orca/views/process-map';

import { type ProjectScreen } from './screens';

/** A ring that fills as the discovery step of a screen gets done. Says nothing where there is nothing to count. */
export function ScreenProgress({ path }: { readonly path: ProjectScreen['path'] }) {
  const percent = discoveryPercent(useSettledDocument(), path);
  if (percent === undefined) return null;
  return (
    <span
      className="block size-3.5 rounded-full"
      style={{
        background: `conic-gradient(var(--color-control) ${percent}%, var(--color-hairline) 0)`,
        mask: 'radial-gradient(circle, transparent 3.5px, black 4px)',
      }}
      role="img"
      aria-label={`${percent} % done`}
    />
  );
}

function discoveryPercent(document: OrcaDocument, path: string): number | undefined {
  const [discovery] = processMap(document);
  const step = discovery?.steps.find(({ screen }) => screen === path);
  return step && step.total > 0 ? Math.round((100 * step.done) / step.total) : undefined;
}
