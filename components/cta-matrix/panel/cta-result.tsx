'use client';

import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { useDocument } from '@/lib/client/document/use-document';
import { ctasOf, findRecord } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';

import { CtaChoice } from './cta-choice';
import { CtaObjects } from './cta-objects';
import { CtaText } from './cta-text';

/** What is different afterwards: in words, the object's state, other objects, who is told, and the way back. */
export function CtaResult({ cta }: { readonly cta: RecordOf<'cta'> }) {
  const edit = useUndoableEdit();
  const siblings = useDocument((document) => ctasOf(document, cta.objectId));
  const states = useDocument(
    (document) =>
      findRecord(document, 'object', cta.objectId)?.states.map(({ name }) => name) ?? [],
  );
  const stateOptions = new Set([...states, ...(cta.newState === '' ? [] : [cta.newState])]);
  const update = (patch: Partial<Pick<typeof cta, 'newState' | 'contraCtaId'>>) =>
    edit([{ type: 'cta.update', id: cta.id, patch }]);
  return (
    <>
      <CtaText cta={cta} field="result" label="Result" placeholder="A loan is open" />
      {stateOptions.size > 0 && (
        <CtaChoice
          of={{ kind: 'cta', id: cta.id, field: 'newState' }}
          label="It is then"
          options={[...stateOptions].map((name) => ({ value: name, label: name }))}
          value={cta.newState === '' ? null : cta.newState}
          onChange={(state) => update({ newState: state ?? '' })}
        />
      )}
      <CtaObjects cta={cta} field="createsIds" label="Creates" />
      <CtaObjects cta={cta} field="removesIds" label="Removes" />
      <CtaText cta={cta} field="notification" label="Who is told what" />
      <CtaChoice
        of={{ kind: 'cta', id: cta.id, field: 'contraCtaId' }}
        label="Taken back by"
        options={siblings
          .filter(({ id }) => id !== cta.id)
          .map(({ id, verb }) => ({ value: id, label: verb }))}
        value={cta.contraCtaId}
        onChange={(contraCtaId) => update({ contraCtaId })}
      />
    </>
  );
}
