'use client';

import { memo, useEffect, useRef, useState, type RefObject } from 'react';

import { classNames } from '@/components/ui/class-names';
import { type Mark, piecesOf } from '@/lib/orca/views/painted-text';
import { type NounRow } from '@/lib/orca/views/research';
import { type Stretch } from '@/lib/orca/views/text-sections';

import { verdictMarks } from './verdict-marks';

export type NounMark = Mark<NounRow>;

type TextSectionProps = {
  readonly body: string;
  readonly section: Stretch;
  readonly marks: readonly NounMark[];
  /** The words of the noun in focus; they are drawn over what else stands there. */
  readonly emphasised: readonly NounMark[];
  /** Where the occurrence starts that was jumped to, if it is in this section. */
  readonly currentStart: number | undefined;
};

/**
 * A stretch of the text. One far from what is on the screen is a single piece of text that the browser needs not lay
 * out; its nouns are marked when it comes near.
 */
export const TextSection = memo(function TextSection(props: TextSectionProps) {
  const { body, section } = props;
  const element = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(element);
  return (
    <div
      ref={element}
      data-start={section.start}
      className="wrap-anywhere whitespace-pre-wrap [content-visibility:auto]"
      style={{ containIntrinsicSize: `auto ${estimatedHeightPx(section)}px` }}
    >
      {isNear ? <MarkedText {...props} /> : body.slice(section.start, section.end)}
    </div>
  );
}, isSameSection);

// Every verdict makes a new list of nouns; a section is drawn again only where one of its own words changed.
function isSameSection(a: TextSectionProps, b: TextSectionProps): boolean {
  return (
    a.body === b.body &&
    a.section === b.section &&
    a.currentStart === b.currentStart &&
    areSameMarks(a.marks, b.marks) &&
    areSameMarks(a.emphasised, b.emphasised)
  );
}

function areSameMarks(a: readonly NounMark[], b: readonly NounMark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, at) => {
      const other = b[at];
      return (
        other?.start === mark.start &&
        other.end === mark.end &&
        other.noun.key === mark.noun.key &&
        other.noun.noun?.verdict === mark.noun.noun?.verdict
      );
    })
  );
}

function MarkedText({ body, section, marks, emphasised, currentStart }: TextSectionProps) {
  const drawn =
    emphasised.length === 0
      ? marks
      : [
          ...emphasised,
          ...marks.filter((mark) => !emphasised.some((one) => overlaps(one, mark))),
        ].toSorted((a, b) => a.start - b.start);
  const isEmphasised = new Set(emphasised.map(({ start }) => start));
  return piecesOf(section, drawn).map(({ start, end, noun }) => {
    const words = body.slice(start, end);
    if (!noun) return words;
    const verdict = noun.noun?.verdict ?? 'undecided';
    const { letter, words: look } = verdictMarks[verdict];
    const isOpen = verdict === 'undecided';
    return (
      <mark
        key={start}
        data-noun={noun.key}
        data-at={start}
        data-letter={isOpen ? undefined : letter}
        className={classNames(
          'cursor-pointer rounded-sm',
          start === currentStart ? 'bg-accent text-on-accent' : look,
          !isOpen &&
            'after:ml-px after:align-super after:text-[0.625rem] after:leading-none after:content-[attr(data-letter)]',
          isEmphasised.has(start) && 'ring-2 ring-accent',
        )}
      >
        {words}
      </mark>
    );
  });
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

// Some 70 characters on a line of 28 px.
function estimatedHeightPx({ start, end }: Stretch): number {
  return Math.ceil((end - start) / 55) * 28;
}

function useIsNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => setIsNear(entry?.isIntersecting ?? false),
      { rootMargin: '800px 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
