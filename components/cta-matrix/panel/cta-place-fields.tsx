'use client';

import { PhaseField } from '@/components/phases/phase-field';
import { placeOf } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { ToggleButton } from '@/components/ui/toggle-button';
import { patchList } from '@/lib/orca/edits/patch-list';
import { crudTags, ctaComplexities, placements } from '@/lib/orca/model/cta';
import { type RecordOf } from '@/lib/orca/model/record';
import { withOrWithout } from '@/lib/shared/with-or-without';

import { ctaWords } from '../cta-words';
import { CtaChoice } from './cta-choice';

type Choices = Partial<Pick<RecordOf<'cta'>, 'crud' | 'complexity'>>;

/** Where a call to action stands, how much it asks of people, which part of life it is, and when it is built. */
export function CtaPlaceFields({ cta }: { readonly cta: RecordOf<'cta'> }) {
  const edit = useUndoableEdit();
  const mayEdit = useMayEdit();
  const { isRefused } = useRefusal();
  const choose = (patch: Choices) => edit([{ type: 'cta.update', id: cta.id, patch }]);
  const place = (placement: (typeof placements)[number], isOn: boolean) => {
    if (isRefused(placeOf.field({ kind: 'cta', id: cta.id, field: 'placements' }))) return;
    edit([patchList(cta, 'placements', withOrWithout(cta.placements, placement, isOn))]);
  };
  return (
    <>
      <div role="group" aria-label="Where it stands" className="flex flex-wrap gap-1">
        {placements.map((placement) => (
          <ToggleButton
            variant="outlined"
            key={placement}
            isDisabled={!mayEdit}
            isSelected={cta.placements.includes(placement)}
            onChange={(isOn) => place(placement, isOn)}
          >
            {ctaWords.placement[placement]}
          </ToggleButton>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <CtaChoice
          of={{ kind: 'cta', id: cta.id, field: 'complexity' }}
          label="Effort"
          options={ctaComplexities.map((value) => ({ value, label: ctaWords.complexity[value] }))}
          value={cta.complexity}
          onChange={(complexity) => choose({ complexity })}
        />
        <CtaChoice
          of={{ kind: 'cta', id: cta.id, field: 'crud' }}
          label="Part of life"
          options={crudTags.map((value) => ({ value, label: ctaWords.crud[value] }))}
          value={cta.crud}
          onChange={(crud) => choose({ crud })}
        />
        <PhaseField of={{ kind: 'cta', id: cta.id }} phaseId={cta.phaseId} className="min-w-0" />
      </div>
    </>
  );
}
