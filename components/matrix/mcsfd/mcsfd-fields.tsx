'use client';

import { Check } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';

import { SharedField } from '@/components/presence/shared-field';
import { classNames } from '@/components/ui/class-names';
import { mcsfdOf, type McsfdHolder } from '@/lib/orca/edits/edit-mcsfd';

import { answeredLetters, mcsfdLetters, type McsfdLetter } from './answered-letters';
import { DependencyFields } from './dependency-fields';
import { FilterList } from './filter-list';
import { MechanicsFields } from './mechanics-fields';
import { SortList } from './sort-list';
import { useMcsfdEdits, type McsfdEdits } from './use-mcsfd-edits';

type McsfdFieldsProps = {
  /** A relationship, or an object for the list of all of them. */
  readonly holder: McsfdHolder;
  /** What one person edits at a time: the cell of the relationship, or the object's collection. */
  readonly place: string;
  /** What stands under C for a relationship: how many, where that is edited. */
  readonly cardinality?: ReactNode;
};

const questions: Readonly<Record<McsfdLetter, { readonly name: string; readonly asks: string }>> = {
  M: { name: 'Mechanics', asks: 'How does one get there, and who puts it there?' },
  C: { name: 'Cardinality', asks: 'How many? What is shown at 0, at 1, at 1,000?' },
  S: { name: 'Sorting', asks: 'Which order at the start, and which others are offered?' },
  F: { name: 'Filtering', asks: 'What may people narrow the list by, and what is never in it?' },
  D: { name: 'Dependency', asks: 'Can one be without the other, and what if that goes?' },
};

/** What a list of nested objects has to answer, letter by letter: five questions of which one is open at a time. */
export function McsfdFields({ holder, place, cardinality }: McsfdFieldsProps) {
  const edits = useMcsfdEdits(holder, place);
  const [open, setOpen] = useState<McsfdLetter>();
  const sectionId = useId();
  const answered = answeredLetters(edits.mcsfd, hasCardinality(holder));
  return (
    <div className="flex flex-col gap-2">
      <div
        data-requirements
        role="group"
        aria-label="Requirements of this list"
        className="flex gap-1"
      >
        {mcsfdLetters.map((letter) => (
          <button
            key={letter}
            type="button"
            title={questions[letter].name}
            aria-expanded={open === letter}
            aria-controls={sectionId}
            onClick={() => setOpen(open === letter ? undefined : letter)}
            className={classNames(
              'relative inline-flex control-dense grow items-center justify-center gap-0.5 rounded border text-sm font-semibold',
              open === letter
                ? 'border-accent bg-selected text-ink'
                : 'border-hairline text-quiet hover:bg-hover hover:text-ink',
            )}
          >
            <span aria-hidden>{letter}</span>
            {answered.has(letter) && <Check aria-hidden className="size-3.5 text-accent" />}
            <span className="sr-only">
              {questions[letter].name}
              {answerText(letter, answered, holder)}
            </span>
          </button>
        ))}
      </div>
      <section id={sectionId} className="flex flex-col gap-2 empty:hidden">
        {open && (
          <>
            <p className="text-sm text-quiet">
              <span className="font-medium text-ink">{questions[open].name}. </span>
              {questions[open].asks}
            </p>
            <Answer letter={open} edits={edits} holder={holder} cardinality={cardinality} />
          </>
        )}
      </section>
    </div>
  );
}

type AnswerProps = {
  readonly letter: McsfdLetter;
  readonly edits: McsfdEdits;
  readonly holder: McsfdHolder;
  readonly cardinality: ReactNode | undefined;
};

function Answer({ letter, edits, holder, cardinality }: AnswerProps) {
  const { mcsfd, of, place, write } = edits;
  switch (letter) {
    case 'M':
      return <MechanicsFields edits={edits} holder={holder} />;
    case 'C':
      return (
        <>
          {cardinality}
          {holder.kind === 'object' && (
            <SharedField
              of={of('typical')}
              cell={place}
              label="Usually"
              placeholder="25–35"
              maxLength={60}
              value={mcsfd.typical}
              onCommit={(typical) => write({ typical })}
            />
          )}
        </>
      );
    case 'S':
      return (
        <>
          <SortList edits={edits} />
          <SharedField
            of={of('sorting')}
            cell={place}
            label="In words"
            placeholder="newest first, ties by name…"
            multiline
            maxLength={500}
            value={mcsfd.sorting}
            onCommit={(sorting) => write({ sorting })}
          />
        </>
      );
    case 'F':
      return (
        <>
          <FilterList edits={edits} />
          <SharedField
            of={of('filtering')}
            cell={place}
            label="In words"
            placeholder="drafts only for their author…"
            multiline
            maxLength={500}
            value={mcsfd.filtering}
            onCommit={(filtering) => write({ filtering })}
          />
        </>
      );
    case 'D':
      return <DependencyFields edits={edits} />;
  }
}

/** A relationship always says how many; that nobody wrote it is not that nobody answered. */
function answerText(letter: McsfdLetter, answered: ReadonlySet<McsfdLetter>, holder: McsfdHolder) {
  if (answered.has(letter)) return ', answered';
  return letter === 'C' && holder.kind === 'relationship' ? '' : ', not answered yet';
}

function hasCardinality(holder: McsfdHolder): boolean {
  if (mcsfdOf(holder).typical !== '') return true;
  return holder.kind === 'relationship' && (holder.min !== 0 || holder.max !== null);
}
