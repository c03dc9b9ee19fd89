'use client';

import { Plus } from 'lucide-react';

import { EditOnly } from '@/components/presence/cells/edit-only';
import { LockNotice } from '@/components/presence/cells/lock-notice';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { Button } from '@/components/ui/button';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { findAnswer, findRecord } from '@/lib/orca/model/lookups';

import { type GoInside } from '../cta-focus';
import { ctaWords } from '../cta-words';
import { useBlockEdits } from '../use-block-edits';
import { CellWords } from './cell-words';
import { SheetVerb } from './sheet-verb';
import { VerbPrompts } from './verb-prompts';

type CellPanelProps = {
  readonly place: VerbPlace;
  readonly goInside: GoInside;
  /** It covers the matrix: verbs are typed in it, not in their cell. */
  readonly isSheet: boolean;
};

const answers = ['question', 'not_permitted', 'not_applicable'] as const;

/** A cell without a chosen verb: what it says, and verbs that the object might lack. */
export function CellPanel({ place, goInside, isSheet }: CellPanelProps) {
  const { objectId, roleId } = place;
  const object = useDocument((document) => findRecord(document, 'object', objectId));
  const role = useDocument((document) => findRecord(document, 'role', roleId ?? ''));
  const answer = useDocument((document) => findAnswer(document, 'cta', objectId, roleId ?? ''));
  const { answerCells } = useBlockEdits();
  const mayEdit = useMayEdit();
  if (!object) return null;
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">
        <span className="object-caps">{object.name}</span>
        <span className="px-1.5 font-normal text-quiet">for</span>
        {role ? role.name : 'nobody yet'}
      </h2>
      <LockNotice place={placeOf.ctaCell(objectId, roleId)} />
      <CellWords place={place} saysNothing={!mayEdit} goInside={goInside} />
      <EditOnly>
        {isSheet ? (
          <SheetVerb place={place} onEnd={() => goInside(place, undefined)} />
        ) : (
          <Button
            variant="outlined"
            className="self-start"
            onPress={() => goInside(place, { mode: 'typing', text: '' })}
          >
            <Plus aria-hidden /> Add a verb
          </Button>
        )}
        {role && (
          <div role="group" aria-label="Without a verb" className="flex flex-wrap gap-1">
            {answers.map((value) => (
              <ToggleButton
                variant="outlined"
                key={value}
                isSelected={answer?.value === value}
                onChange={(isOn) => answerCells([place], isOn ? value : null)}
              >
                {ctaWords.answer[value]}
              </ToggleButton>
            ))}
          </div>
        )}
        <VerbPrompts place={place} />
      </EditOnly>
    </div>
  );
}
