'use client';

import { SharedText } from '@/components/presence/shared-text';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { referrersOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { nounTarget } from '@/lib/orca/views/noun-target';
import { type NounRow } from '@/lib/orca/views/research';

import { dismissalLabels } from './dismissal-reasons';
import { QuoteList } from './quote-list';
import { verdictMarks } from './verdict-marks';

type NounPanelProps = {
  readonly row: NounRow;
  readonly shown: number | undefined;
  readonly onShow: (at: number) => void;
};

/** Where a noun comes from and what it became: its verdict, its siblings on the same object, its quotes. */
export function NounPanel({ row, shown, onShow }: NounPanelProps) {
  const { noun, occurrences } = row;
  return (
    <div className="flex flex-col gap-4 p-4">
      <header>
        <h2 className="text-lg font-semibold wrap-anywhere">{row.text}</h2>
        {row.expansion !== null && <p className="text-sm text-quiet">{row.expansion}</p>}
      </header>
      {noun ? <Judgement noun={noun} /> : <p className="text-sm text-quiet">No verdict yet.</p>}
      <section aria-label="Quotes" className="-mx-2">
        <h3 className="px-2 pb-1 text-xs font-medium text-quiet">
          {occurrences.length === 1 ? '1 quote' : `${occurrences.length} quotes`}
        </h3>
        <QuoteList key={row.key} occurrences={occurrences} shown={shown} onChoose={onShow} />
      </section>
    </div>
  );
}

function Judgement({ noun }: { readonly noun: RecordOf<'noun'> }) {
  const edit = useEdit();
  const mark = verdictMarks[noun.verdict];
  const target = useDocument((document) => nounTarget(document, noun));
  const siblings = useDocument((document) =>
    noun.target
      ? referrersOf(document, noun.target, 'noun').filter(({ id }) => id !== noun.id)
      : [],
  );
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-1.5">
        <span
          aria-hidden
          className={`inline-flex size-5 items-center justify-center rounded-sm text-xs font-medium ${mark.badge}`}
        >
          {mark.letter}
        </span>
        <span>{mark.label}</span>
        {target !== '' && <span className="font-medium">→ {target}</span>}
        {noun.reason !== null && <span className="text-quiet">{dismissalLabels[noun.reason]}</span>}
      </p>
      {siblings.length > 0 && (
        <p className="text-quiet">Also from: {siblings.map(({ text }) => text).join(', ')}</p>
      )}
      <div className="-mx-1.5">
        <SharedText
          of={{ kind: 'noun', id: noun.id, field: 'note' }}
          label="Note"
          placeholder="Add a note"
          value={noun.note}
          maxLength={500}
          multiline
          onCommit={(note) => edit({ type: 'noun.update', id: noun.id, patch: { note } })}
          className="text-sm"
        />
      </div>
    </div>
  );
}
