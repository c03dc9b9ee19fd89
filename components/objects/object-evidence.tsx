'use client';

import { useParams, useRouter } from 'next/navigation';

import { QuoteList } from '@/components/research/quote-list';
import { screenHref } from '@/components/studio/screens';
import { useDocument } from '@/lib/client/document/use-document';
import { referrersOf } from '@/lib/orca/model/lookups';
import { nameKey } from '@/lib/orca/model/name-key';
import { type RecordOf } from '@/lib/orca/model/record';

import { PanelField } from './panel-field';

/** The nouns an object came from, each with the words it was found in. A quote leads to its place in the text. */
export function ObjectEvidence({ objectId }: { readonly objectId: string }) {
  const router = useRouter();
  const { projectId } = useParams<{ projectId: string }>();
  const nouns = useDocument((document) =>
    referrersOf(document, { kind: 'object', id: objectId }, 'noun'),
  );
  if (nouns.length === 0) return null;

  const showInText = (noun: RecordOf<'noun'>, at: number) => {
    const occurrence = noun.occurrences[at];
    if (!occurrence) return;
    const place = new URLSearchParams({
      source: occurrence.sourceId,
      noun: nameKey(noun.text),
      at: String(occurrence.start),
      show: 'all',
    });
    router.push(`${screenHref(projectId, 'research')}?${place.toString()}`);
  };
  return (
    <PanelField label="Evidence">
      {nouns.map((noun) => (
        <section key={noun.id} aria-label={`Quotes for ${noun.text}`}>
          <h3 className="px-1.5 pt-1 text-sm font-medium">
            {noun.text}{' '}
            <span className="font-normal text-quiet">
              {noun.verdict === 'object' ? '' : `${noun.verdict}, `}
              {noun.occurrences.length === 1 ? '1 quote' : `${noun.occurrences.length} quotes`}
            </span>
          </h3>
          <QuoteList
            occurrences={noun.occurrences}
            shownAtFirst={5}
            onChoose={(at) => showInText(noun, at)}
          />
        </section>
      ))}
    </PanelField>
  );
}
