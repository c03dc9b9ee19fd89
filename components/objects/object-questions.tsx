'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { referrersOf } from '@/lib/orca/model/lookups';

import { PanelField } from './panel-field';

/** What nobody could answer yet about an object. */
export function ObjectQuestions({ objectId }: { readonly objectId: string }) {
  const questions = useDocument((document) =>
    referrersOf(document, { kind: 'object', id: objectId }, 'question').filter(
      ({ status }) => status === 'open',
    ),
  );
  if (questions.length === 0) return null;
  return (
    <PanelField label="Open questions">
      <ul className="flex flex-col gap-1 px-1.5 text-sm">
        {questions.map(({ id, text, risk }) => (
          <li key={id}>
            {text} <span className="text-xs text-quiet">{risk} risk</span>
          </li>
        ))}
      </ul>
    </PanelField>
  );
}
