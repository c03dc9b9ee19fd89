'use client';

import { Screen } from '@/components/studio/screen';

import { ModelTotals } from './model-totals';
import { NextSteps } from './next-steps';
import { OpenQuestions } from './open-questions';
import { ProcessMap } from './process-map';

/** The whole process at a glance: where the model stands, and what to do next. */
export function OverviewScreen({ projectId }: { readonly projectId: string }) {
  return (
    <Screen title="Overview">
      <div className="mx-auto flex max-w-5xl flex-col gap-8 p-4 md:p-8">
        <ModelTotals projectId={projectId} />
        <NextSteps projectId={projectId} />
        <ProcessMap projectId={projectId} />
        <OpenQuestions />
      </div>
    </Screen>
  );
}
