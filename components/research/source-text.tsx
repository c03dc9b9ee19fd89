'use client';

import { Plus } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react';

import { Button } from '@/components/ui/button';
import { type RecordOf } from '@/lib/orca/model/record';
import { marksBySection, withoutOverlaps } from '@/lib/orca/views/painted-text';
import { type NounRow } from '@/lib/orca/views/research';
import { type Stretch, textSections } from '@/lib/orca/views/text-sections';

import { OccurrenceBar } from './occurrence-bar';
import { scrollToPlace, selectedStretch } from './text-position';
import { TextSection, type NounMark } from './text-section';

/** Where to scroll to. A new value scrolls again, also to where one has been. */
export type Jump = { readonly start: number };

type SourceTextProps = {
  readonly source: RecordOf<'source'>;
  readonly rows: readonly NounRow[];
  readonly emphasised: NounRow | undefined;
  readonly jump: Jump | undefined;
  readonly onChooseMark: (key: string, start: number) => void;
  readonly onAddWords: (words: Stretch) => void;
  /** Stands above the text and scrolls with it. */
  readonly children: ReactNode;
};

type Selected = { readonly words: Stretch; readonly top: number; readonly left: number };

const noMarks: readonly NounMark[] = [];

/** A research text with its nouns marked. Words that are selected can be made a noun. */
export function SourceText(props: SourceTextProps) {
  const { source, rows, emphasised, jump, onChooseMark, onAddWords, children } = props;
  const { body } = source;
  const scroller = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected>();

  const sections = useMemo(() => textSections(body), [body]);
  const marks = useMemo(
    () => marksBySection(sections, withoutOverlaps(marksOf(rows, source.id))),
    [sections, source.id, rows],
  );
  const lit = useMemo(
    () => marksOf(emphasised ? [emphasised] : [], source.id),
    [emphasised, source.id],
  );
  const litBySection = useMemo(() => marksBySection(sections, lit), [sections, lit]);
  const places = useMemo(() => lit.map(({ start }) => start / body.length), [lit, body.length]);

  useEffect(() => {
    if (jump && scroller.current) scrollToPlace(scroller.current, jump.start);
  }, [jump]);

  const seek = useCallback(
    (place: number) => {
      if (scroller.current) scrollToPlace(scroller.current, Math.floor(place * body.length));
    },
    [body.length],
  );
  const chooseWords = (event: MouseEvent) => {
    const root = scroller.current;
    const words = root ? selectedStretch(root, body) : undefined;
    if (root && words) {
      const box = root.getBoundingClientRect();
      const top = event.clientY - box.top + root.scrollTop + 12;
      setSelected({ words, top, left: Math.min(event.clientX - box.left, box.width - 160) });
      return;
    }
    setSelected(undefined);
    const mark = event.target instanceof Element && event.target.closest<HTMLElement>('mark');
    if (mark) onChooseMark(mark.dataset['noun'] ?? '', Number(mark.dataset['at']));
  };

  return (
    <div className="flex h-full min-h-0">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the list beside it does the same by keyboard */}
      <div
        ref={scroller}
        onMouseUp={chooseWords}
        className="relative min-w-0 grow overflow-y-auto px-4 py-4 md:px-8"
      >
        <article aria-label={source.title} className="mx-auto max-w-[70ch] text-lg/7">
          {children}
          {sections.map((section, at) => (
            <TextSection
              key={section.start}
              body={body}
              section={section}
              marks={marks[at] ?? noMarks}
              emphasised={litBySection[at] ?? noMarks}
              currentStart={startInside(section, jump)}
            />
          ))}
        </article>
        {selected && (
          <div
            className="absolute z-10"
            style={{ top: selected.top, left: Math.max(0, selected.left) }}
          >
            <Button
              variant="primary"
              className="shadow-float"
              onPress={() => {
                onAddWords(selected.words);
                setSelected(undefined);
                window.getSelection()?.removeAllRanges();
              }}
            >
              <Plus aria-hidden />
              Add as noun
            </Button>
          </div>
        )}
      </div>
      <OccurrenceBar places={places} onSeek={seek} />
    </div>
  );
}

function marksOf(rows: readonly NounRow[], sourceId: string): readonly NounMark[] {
  return rows.flatMap((noun) =>
    noun.occurrences
      .filter((occurrence) => occurrence.sourceId === sourceId)
      .map(({ start, end }) => ({ start, end, noun })),
  );
}

function startInside({ start, end }: Stretch, jump: Jump | undefined): number | undefined {
  return jump && jump.start >= start && jump.start < end ? jump.start : undefined;
}
