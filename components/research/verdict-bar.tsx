'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode } from 'react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Menu } from '@/components/ui/menu';
import { type Verdict } from '@/lib/orca/edits/verdict-operations';
import { dismissalReasons } from '@/lib/orca/model/noun';
import { type NounRow } from '@/lib/orca/views/research';

import { dismissalLabels } from './dismissal-reasons';
import { verdictMarks } from './verdict-marks';

/** The verdicts that name an object the noun belongs to. */
export type OfVerdict = Extract<Verdict, { readonly of: unknown }>['as'];

type VerdictBarProps = {
  readonly row: NounRow;
  /** Which occurrence is shown, from 0; undefined before the first jump. */
  readonly shown: number | undefined;
  readonly isDismissing: boolean;
  readonly onDismissing: (isOpen: boolean) => void;
  readonly onJump: (step: 1 | -1) => void;
  readonly onJudge: (verdict: Verdict) => void;
  /** Asks which object. */
  readonly onAskObject: (as: OfVerdict) => void;
};

/** What the noun in focus is: one button for each verdict, with its key. */
export function VerdictBar(props: VerdictBarProps) {
  const { row, shown, isDismissing, onDismissing, onJump, onJudge, onAskObject } = props;
  const total = row.occurrences.length;
  return (
    <section
      aria-label={`Verdict on ${row.text}`}
      className="shrink-0 border-t border-hairline bg-raised p-3"
    >
      <div className="mb-2 flex items-center gap-1">
        <p className="min-w-0 grow truncate text-sm">
          <span className="text-quiet">What is </span>
          <strong className="font-semibold">{row.text}</strong>
          <span className="text-quiet">?</span>
        </p>
        <span className="text-xs text-quiet tabular-nums" aria-live="polite">
          {shown === undefined ? `${total}×` : `${shown + 1} of ${total}`}
        </span>
        <Button
          aria-label="Previous occurrence"
          isDisabled={total === 0}
          onPress={() => onJump(-1)}
        >
          <ChevronUp aria-hidden />
        </Button>
        <Button aria-label="Next occurrence" isDisabled={total === 0} onPress={() => onJump(1)}>
          <ChevronDown aria-hidden />
        </Button>
      </div>
      <EditOnly>
        <div className="grid grid-cols-2 gap-1">
          {offer('1', 'object', 'Object', () => onJudge({ as: 'object' }))}
          {offer('2', 'attribute', 'Attribute of…', () => onAskObject('attribute'))}
          {offer('3', 'cta', 'CTA of…', () => onAskObject('cta'))}
          {offer('4', 'role', 'Role', () => onJudge({ as: 'role' }))}
          {offer('5', 'synonym', 'Synonym of…', () => onAskObject('synonym'))}
          {offer('6', 'state', 'State of…', () => onAskObject('state'))}
          <Menu
            label="Why is it no object?"
            isOpen={isDismissing}
            onOpenChange={onDismissing}
            placement="top start"
            trigger={offer('x', 'dismissed', 'Dismiss…')}
            actions={dismissalReasons.map((reason) => ({
              id: reason,
              label: dismissalLabels[reason],
              onAction: () => onJudge({ as: 'dismissed', reason }),
            }))}
          />
          {row.noun &&
            row.noun.verdict !== 'undecided' &&
            offer('u', 'undecided', 'Back to open', () => onJudge({ as: 'undecided' }))}
        </div>
      </EditOnly>
    </section>
  );
}

function offer(
  key: string,
  as: keyof typeof verdictMarks,
  label: string,
  onPress?: () => void,
): ReactNode {
  const { letter, badge } = verdictMarks[as];
  return (
    <Button
      variant="outlined"
      {...(onPress && { onPress })}
      className="justify-start border-hairline! px-1.5 font-normal"
    >
      <span
        aria-hidden
        className={`inline-flex size-4 items-center justify-center rounded-sm text-xs ${badge}`}
      >
        {letter}
      </span>
      <span className="grow text-left">{label}</span>
      <Kbd keys={key} />
    </Button>
  );
}
