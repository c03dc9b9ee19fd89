'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';

import { screenHref, screens } from '@/components/studio/screens';
import { useSettledDocument } from '@/lib/client/document/use-settled-document';
import { nextSteps } from '@/lib/orca/views/process-map';

/** What the model itself says is missing. */
export function NextSteps({ projectId }: { readonly projectId: string }) {
  const document = useSettledDocument();
  const steps = nextSteps(document);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" className="pb-2 text-sm font-semibold">
        What to do next
      </h2>
      <ul className="divide-y divide-hairline rounded border border-hairline">
        {steps.map(({ text, screen }) => {
          const target = screens.find(({ path }) => path === screen) ?? screens[0];
          return (
            <li key={text}>
              <Link
                href={target.path === '' ? '#open-questions' : screenHref(projectId, target.path)}
                className="group flex min-h-10 items-center gap-3 px-3 py-2 -outline-offset-2 hover:bg-hover"
              >
                <target.Icon aria-hidden className="size-4 shrink-0 text-quiet" />
                <span className="grow">{text}</span>
                <ArrowRight
                  aria-hidden
                  className="size-4 shrink-0 text-quiet opacity-0 group-hover:opacity-100"
                />
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
