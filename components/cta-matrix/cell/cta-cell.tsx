'use client';

import { memo, use } from 'react';

import { useMayEdit } from '@/components/presence/cells/use-may-edit';

import { AddVerb } from './add-verb';
import { AnswerMark } from './answer-mark';
import { GhostVerbs } from './ghost-verbs';
import { HeldVerb } from './held-verb';
import { DetailsContext, GoInsideContext, InsideContext } from './inside-context';
import { LineContext } from './line-context';
import { NewVerb } from './new-verb';
import { useChipActs } from './use-chip-acts';
import { useCtaCell } from './use-cta-cell';

type CtaCellProps = {
  readonly objectId: string;
  readonly roleId: string | null;
  readonly isFocused: boolean;
};

/** The verbs of one object for one role, or for nobody yet. It selects its own records: other cells leave it alone. */
export const CtaCell = memo(function ({ objectId, roleId, isFocused }: CtaCellProps) {
  const { held, answer } = useCtaCell(objectId, roleId);
  const goInside = use(GoInsideContext);
  const showDetails = use(DetailsContext);
  const line = use(LineContext);
  const inside = isFocused ? use(InsideContext) : undefined;
  const mayEdit = useMayEdit();
  const place = { objectId, roleId };
  const act = useChipActs(place, held);
  const isOpen = isFocused && mayEdit;
  return (
    <div className="flex h-full flex-col items-start px-1.5" style={{ paddingBlock: line.padding }}>
      {held.map((one, at) => (
        <div
          key={one.cta.id}
          className="flex max-w-full shrink-0 items-center"
          style={{ height: line.height }}
        >
          <HeldVerb
            place={place}
            held={one}
            inside={inside}
            onAct={(chipAct) => act(at, chipAct)}
          />
        </div>
      ))}
      <AnswerMark answer={answer} />
      {isOpen && inside?.mode === 'typing' && (
        // Over what is below: a row is no higher for what is being typed in it.
        <div
          className="absolute inset-x-1 z-30"
          style={{ top: line.padding + held.length * line.height }}
        >
          <NewVerb place={place} asked={inside} />
        </div>
      )}
      {isOpen && !inside && (
        <AddVerb onPress={showDetails ?? (() => goInside(place, { mode: 'typing', text: '' }))} />
      )}
      {isOpen && (
        <GhostVerbs
          place={place}
          isEmpty={held.length === 0 && answer === undefined}
          isHidden={inside !== undefined || answer !== undefined}
        />
      )}
    </div>
  );
});
