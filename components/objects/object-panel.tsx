'use client';

import { useState } from 'react';

import { PhaseField } from '@/components/phases/phase-field';
import { PlaceFrame } from '@/components/presence/cells/place-frame';
import { placeOf } from '@/components/presence/cells/place-of';
import { useEditGuard } from '@/components/presence/cells/use-edit-guard';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedSelect } from '@/components/presence/shared-select';
import { SharedText } from '@/components/presence/shared-text';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { useToasts } from '@/components/ui/toast';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { patchList } from '@/lib/orca/edits/patch-list';
import { nameMax } from '@/lib/orca/model/fields';
import { findRecord } from '@/lib/orca/model/lookups';
import { pluralOf } from '@/lib/orca/model/name-key';
import { objectTypes } from '@/lib/orca/model/object';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';

import { ObjectCollection } from './object-collection';
import { ObjectEvidence } from './object-evidence';
import { ObjectPicker } from './object-picker';
import { ObjectQuestions } from './object-questions';
import { ObjectStates } from './object-states';
import { PanelField } from './panel-field';
import { SynonymChips } from './synonym-chips';
import { TextList } from './text-list';

type OrcaObject = RecordOf<'object'>;
type TextField =
  | 'plural'
  | 'userLabel'
  | 'codeName'
  | 'definition'
  | 'isNot'
  | 'structure'
  | 'purpose';

const typeLabels = {
  plain: 'Plain',
  junction: 'Junction',
  template: 'Template',
  instance: 'Instance',
  record: 'Record',
  singleton: 'Singleton',
} as const satisfies Record<OrcaObject['objectType'], string>;

const typeOptions = objectTypes.map((value) => ({ value, label: typeLabels[value] }));

/** Everything that is known of one object, edited where it stands. Any screen can show it as its panel. */
export function ObjectPanel({ objectId }: { readonly objectId: string }) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const object = useDocument((document) => findRecord(document, 'object', objectId));
  if (!object) return null;
  const patch = (fields: Partial<OrcaObject>) => {
    const { kind: _kind, id: _id, ...set } = fields;
    return edit({ type: 'object.update', id: objectId, patch: set });
  };
  const of = (field: keyof OrcaObject) => ({ kind: 'object', id: objectId, field }) as const;
  const text = (field: TextField, label: string, max: number, hint: string) => (
    <PanelField label={label}>
      <SharedText
        of={of(field)}
        label={label}
        placeholder={hint}
        value={object[field]}
        maxLength={max}
        multiline={max > 100}
        onCommit={(next) => patch({ [field]: next })}
        className="text-sm"
      />
    </PanelField>
  );
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="-mx-1.5">
        <SharedText
          of={of('name')}
          label="Name"
          value={object.name}
          maxLength={nameMax}
          onCommit={(name) => (name === '' ? 'Enter a name.' : patch({ name }))}
          className="text-lg font-semibold object-caps"
        />
      </h2>
      {text('definition', 'What it is', 1_000, 'One sentence: what it is and what sets it apart')}
      {text('isNot', 'What it is not', 1_000, 'The nearest thing it is taken for')}
      <PanelField label="Synonyms">
        <PlaceFrame place={placeOf.field(of('synonyms'))} side="above" className="px-1.5 pt-0.5">
          <SynonymChips object={object} />
        </PlaceFrame>
      </PanelField>
      <div className="grid grid-cols-2 gap-x-3 gap-y-4">
        {text('plural', 'Plural', nameMax, pluralOf(object))}
        {text('userLabel', 'Users see', nameMax, object.name)}
        {text('codeName', 'Name in code', nameMax, 'None yet')}
        <PanelField label="Type">
          <SharedSelect
            of={of('objectType')}
            label="Type"
            labelHidden
            options={typeOptions}
            value={object.objectType}
            onChange={(objectType) =>
              editAloud([{ type: 'object.update', id: objectId, patch: { objectType } }])
            }
            className="px-1.5"
          />
        </PanelField>
        <PanelField label="Phase">
          <PhaseField
            of={{ kind: 'object', id: objectId }}
            phaseId={object.phaseId}
            labelHidden
            className="px-1.5"
          />
        </PanelField>
      </div>
      <ParentField object={object} />
      {text('structure', 'Structure: what is it made of?', 500, 'At least three things of its own')}
      <PanelField label="Instances: which real ones are there?">
        <TextList
          of={of('instances')}
          label="Instance"
          items={object.instances}
          itemMax={120}
          onChange={(instances) => edit(patchList(object, 'instances', instances))}
        />
      </PanelField>
      {text(
        'purpose',
        'Purpose: who cares about it?',
        500,
        'One sentence for people, one for business',
      )}
      <ObjectStates object={object} />
      <ObjectCollection object={object} />
      <ObjectQuestions objectId={objectId} />
      <ObjectEvidence objectId={objectId} />
    </div>
  );
}

function ParentField({ object }: { readonly object: OrcaObject }) {
  const edit = useEdit();
  const { announce } = useToasts();
  const [isChoosing, setIsChoosing] = useState(false);
  const mayEdit = useMayEdit();
  const place = placeOf.field({ kind: 'object', id: object.id, field: 'parentId' });
  const { lock, onStart, onEnd, onRefused } = useEditGuard({ place });
  const open = () => {
    onStart();
    setIsChoosing(true);
  };
  const close = () => {
    onEnd();
    setIsChoosing(false);
  };
  const parent = useDocument((document) =>
    object.parentId === null ? undefined : findRecord(document, 'object', object.parentId),
  );
  const setParent = (parentId: string | null) => {
    // Somebody else may have been quicker by the way of the question to the server.
    if (lock) return onRefused(open);
    close();
    const refusal = edit({ type: 'object.update', id: object.id, patch: { parentId } });
    if (refusal !== undefined) announce({ text: refusal });
    return undefined;
  };
  const name = parent ? capsName(parent) : <span className="text-quiet">No parent object</span>;
  return (
    <PanelField label="Kind of">
      <PlaceFrame place={place} side="above">
        {mayEdit ? (
          <Button
            className="-ml-0.5 px-1.5 font-normal"
            onPress={() => (lock ? onRefused(open) : open())}
          >
            {name}
          </Button>
        ) : (
          <p className="px-1.5">{name}</p>
        )}
      </PlaceFrame>
      <ObjectPicker
        title={`${capsName(object)} is a kind of…`}
        isOpen={isChoosing}
        withoutId={object.id}
        onClose={close}
        onChoose={setParent}
        onClear={() => setParent(null)}
      />
    </PanelField>
  );
}
