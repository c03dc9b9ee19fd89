'use client';

import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { type Occurrence } from '@/lib/orca/model/noun';
import { quoteAround } from '@/lib/orca/views/quote-around';

type QuoteListProps = {
  readonly occurrences: readonly Occurrence[];
  /** Which one is shown in the text, from 0. */
  readonly shown?: number | undefined;
  readonly shownAtFirst?: number;
  readonly onChoose: (at: number) => void;
};

/** The places a noun stands at, each in its sentence. */
export function QuoteList({ occurrences, shown, shownAtFirst = 20, onChoose }: QuoteListProps) {
  const [limit, setLimit] = useState(shownAtFirst);
  return (
    <>
      <ol className="flex flex-col gap-px">
        {occurrences.slice(0, limit).map((occurrence, at) => (
          <li key={`${occurrence.sourceId}:${occurrence.start}`}>
            <QuoteButton
              occurrence={occurrence}
              isShown={at === shown}
              onChoose={() => onChoose(at)}
            />
          </li>
        ))}
      </ol>
      {occurrences.length > limit && (
        <Button onPress={() => setLimit(limit * 4)}>
          Show more of {occurrences.length} quotes
        </Button>
      )}
    </>
  );
}

type QuoteButtonProps = {
  readonly occurrence: Occurrence;
  readonly isShown: boolean;
  readonly onChoose: () => void;
};

function QuoteButton({ occurrence, isShown, onChoose }: QuoteButtonProps) {
  const source = useDocument((document) => findRecord(document, 'source', occurrence.sourceId));
  if (!source) return null;
  const { before, words, after } = quoteAround(source.body, occurrence);
  return (
    <button
      type="button"
      onClick={onChoose}
      aria-current={isShown}
      className="block w-full rounded px-2 py-1.5 text-left text-sm wrap-anywhere hover:bg-hover aria-[current=true]:bg-selected"
    >
      <span className="text-quiet">{before}</span>
      <mark className="bg-transparent font-semibold text-ink">{words}</mark>
      <span className="text-quiet">{after}</span>
      <span className="mt-0.5 block truncate text-xs text-quiet">{source.title}</span>
    </button>
  );
}
