'use client';

import Link from 'next/link';

import { screenHref, screens } from '@/components/studio/screens';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { processMap, type Letter, type ProcessStep } from '@/lib/orca/views/process-map';

const letters: readonly { readonly id: Letter; readonly title: string; readonly tone: string }[] = [
  { id: 'objects', title: 'Objects', tone: 'bg-object' },
  { id: 'relationships', title: 'Relationships', tone: 'bg-control' },
  { id: 'ctas', title: 'CTAs', tone: 'bg-cta' },
  { id: 'attributes', title: 'Attributes', tone: 'bg-core' },
];

/** Rounds × steps of the classic process, each cell filled as far as the model is. */
export function ProcessMap({ projectId }: { readonly projectId: string }) {
  const document = useSettledDocument();
  return (
    <section aria-labelledby="process-map">
      <h2 id="process-map" className="pb-2 text-sm font-semibold">
        The process
      </h2>
      <div className="flex flex-col gap-4">
        {processMap(document).map(({ title, steps }, at) => (
          <div key={title}>
            <h3 className="pb-1.5 text-xs font-medium text-quiet">
              Round {at + 1} · {title}
            </h3>
            <ol className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-4">
              {steps.map((step) => (
                <li key={step.number}>
                  <StepCard projectId={projectId} step={step} />
                </li>
              ))}
            </ol>
          </div>
        ))}
        <div>
          <h3 className="pb-1.5 text-xs font-medium text-quiet">Round 4 · Representation</h3>
          <Link
            href={screenHref(projectId, 'exports')}
            className="block rounded border border-hairline p-3 text-sm text-quiet hover:bg-hover"
          >
            Sketch, prototype and test with what the model says: take it along as a guide, a diagram
            or a schema.
          </Link>
        </div>
      </div>
    </section>
  );
}

function StepCard({ projectId, step }: { readonly projectId: string; readonly step: ProcessStep }) {
  const { number, title, artefact, done, total, unit } = step;
  const letter = letters.find(({ id }) => id === step.letter);
  const screen = screens.find(({ path }) => path === step.screen) ?? screens[0];
  const percent = total > 0 ? Math.round((100 * done) / total) : 0;
  return (
    <Link
      href={screenHref(projectId, screen.path)}
      className="flex h-full flex-col gap-1 rounded border border-hairline p-3 hover:bg-hover"
    >
      <span className="flex items-baseline gap-2 text-sm font-medium">
        <span className="text-xs text-quiet tabular-nums">{number}</span>
        {title}
      </span>
      <span className="text-xs text-quiet">{artefact}</span>
      <span className="mt-auto block h-1 overflow-hidden rounded-full bg-hairline" aria-hidden>
        <span
          className={`block h-full rounded-full ${letter?.tone ?? ''}`}
          style={{ width: `${percent}%` }}
        />
      </span>
      <span className="text-xs text-quiet tabular-nums">
        {total === 0 ? 'nothing to count yet' : `${done} of ${total} ${unit}`}
      </span>
    </Link>
  );
}
