'use client';

import { useMemo, useRef, useState } from 'react';

import { ObjectPicker } from '@/components/objects/object-picker';
import { useToasts } from '@/components/ui/toast';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import { useTellPlace } from '@/lib/client/presence/use-tell-place';
import { writtenNoun } from '@/lib/client/research/written-noun';
import { useSearchParam } from '@/lib/client/view/use-search-param';
import { type ObjectChoice, type Verdict, keepNoun } from '@/lib/orca/edits/verdict-operations';
import { type RecordOf } from '@/lib/orca/model/record';
import { filterNounRows, isDecided, type NounRow } from '@/lib/orca/views/research';
import { type Stretch } from '@/lib/orca/views/text-sections';
import { whatStays } from '@/lib/orca/views/what-stays';

import { NounFilterBar, toShow } from './noun-filter-bar';
import { NounList } from './noun-list';
import { placeOfNoun } from './place-of-noun';
import { SourceDetails } from './source-details';
import { SourceTabs } from './source-tabs';
import { SourceText } from './source-text';
import { type NounFocus } from './use-noun-focus';
import { useNounKeys } from './use-noun-keys';
import { useVerdict } from './use-verdict';
import { type OfVerdict, VerdictBar } from './verdict-bar';

type NounWorkbenchProps = {
  readonly sources: readonly RecordOf<'source'>[];
  readonly source: RecordOf<'source'>;
  readonly rows: readonly NounRow[];
  readonly focus: NounFocus;
  /** Which of the two is seen where there is room for one. */
  readonly side: 'text' | 'nouns';
  readonly onSide: (side: 'text' | 'nouns') => void;
};

const nounTextMax = 120;

const questions = {
  attribute: 'is an attribute of',
  cta: 'is a call to action of',
  synonym: 'is a synonym of',
  state: 'is a state of',
} as const satisfies Record<OfVerdict, string>;

/** The text beside its nouns. On a phone one of the two is seen at a time. */
export function NounWorkbench(props: NounWorkbenchProps) {
  const { sources, source, rows, focus, side, onSide } = props;
  const edit = useEdit();
  const { announce } = useToasts();
  const store = useDocumentStore();
  const [shownParam, setShow] = useSearchParam('show', 'open');
  const [query, setQuery] = useState('');
  const [hoveredKey, setHoveredKey] = useState<string>();
  const [asking, setAsking] = useState<OfVerdict>();
  const [isDismissing, setIsDismissing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const show = toShow(shownParam);
  const listed = useMemo(() => filterNounRows(rows, { show, query }), [rows, show, query]);
  const { active } = focus;
  useTellPlace((active && placeOfNoun(active)) ?? null);
  const hovered = useMemo(() => rows.find(({ key }) => key === hoveredKey), [rows, hoveredKey]);

  const { refusal, judge } = useVerdict((judged, verdict) => {
    if (verdict.as === 'undecided') {
      const stays = judged.noun ? whatStays(store.snapshot().document, judged.noun) : undefined;
      if (stays !== undefined) announce({ text: stays });
    } else focus.activate(nextOpen(listed, judged)?.key ?? '');
    // After the menu or dialog that asked has given the focus back to where it was.
    requestAnimationFrame(() => list.current?.focus({ preventScroll: true }));
  });
  const judgeOf = (of: ObjectChoice) => {
    setAsking(undefined);
    if (asking && active) judge(active, { as: asking, of });
  };
  const addWords = (words: Stretch) => {
    const row = writtenNoun(sources, rows, { source, words });
    const refused =
      row.text.length > nounTextMax
        ? `A noun has at most ${nounTextMax} characters. Select fewer words.`
        : edit(...keepNoun(row, row.noun?.id ?? newId()));
    if (refused !== undefined) return announce({ text: refused });
    setQuery('');
    if (isDecided(row) !== (show === 'decided')) setShow('all');
    focus.activate(row.key);
    return undefined;
  };

  useNounKeys({
    rows: listed,
    active,
    onActivate: focus.activate,
    onJudge: (verdict) => active && judge(active, verdict),
    onAskObject: setAsking,
    onDismiss: () => setIsDismissing(true),
    onSearch: () => search.current?.focus(),
  });

  return (
    <div className="flex h-full min-h-0 flex-col md:flex-row">
      <div
        role="group"
        aria-label="What to see"
        className="flex gap-1 border-b border-hairline p-1 md:hidden"
      >
        {(['text', 'nouns'] as const).map((name) => (
          <ToggleButton
            key={name}
            isSelected={side === name}
            onChange={() => onSide(name)}
            className="grow"
          >
            {name === 'text' ? 'Text' : `Nouns (${listed.length})`}
          </ToggleButton>
        ))}
      </div>
      <div className={`min-h-0 min-w-0 flex-1 md:block ${side === 'text' ? '' : 'hidden'}`}>
        <SourceTabs sources={sources} chosenId={source.id} onChoose={focus.chooseSource}>
          <SourceText
            source={source}
            rows={rows}
            emphasised={hovered ?? active}
            jump={focus.jump}
            onChooseMark={(key, start) => {
              const row = rows.find((candidate) => candidate.key === key);
              const at = row?.occurrences.findIndex(
                (occurrence) => occurrence.sourceId === source.id && occurrence.start === start,
              );
              if (row && at !== undefined) focus.show(row, at);
            }}
            onAddWords={addWords}
          >
            <SourceDetails source={source} onRemoved={() => focus.chooseSource('')} />
          </SourceText>
        </SourceTabs>
      </div>
      <section
        aria-label="Nouns found"
        className={`min-h-0 flex-1 flex-col border-hairline md:flex md:w-80 md:flex-none md:border-l xl:w-96 ${side === 'nouns' ? 'flex' : 'hidden'}`}
      >
        <NounFilterBar
          show={show}
          onShow={setShow}
          query={query}
          onQuery={setQuery}
          searchRef={search}
          found={listed.length}
        />
        <NounList
          rows={listed}
          activeKey={active?.key ?? ''}
          refusal={refusal}
          listRef={list}
          onActivate={focus.activate}
          onHover={setHoveredKey}
          onStep={focus.step}
        />
        {active && (
          <VerdictBar
            row={active}
            shown={focus.shown}
            isDismissing={isDismissing}
            onDismissing={setIsDismissing}
            onJump={(by) => {
              focus.step(active, by);
              onSide('text');
            }}
            onJudge={(verdict: Verdict) => judge(active, verdict)}
            onAskObject={setAsking}
          />
        )}
      </section>
      {active && asking && (
        <ObjectPicker
          title={`“${active.text}” ${questions[asking]}…`}
          isOpen
          onClose={() => setAsking(undefined)}
          onChoose={(id) => judgeOf({ id })}
          onCreate={(newName) => judgeOf({ newName })}
        />
      )}
    </div>
  );
}

/** The next noun without a verdict, below or else above. */
function nextOpen(rows: readonly NounRow[], from: NounRow): NounRow | undefined {
  const at = rows.findIndex(({ key }) => key === from.key);
  const isOpen = (row: NounRow) => row.key !== from.key && !isDecided(row);
  return rows.slice(at + 1).find(isOpen) ?? rows.slice(0, Math.max(at, 0)).findLast(isOpen);
}
