'use client';

import { Trash2 } from 'lucide-react';

import { type FieldOfRecord } from '@/components/presence/cells/place-of';
import { useMayEdit } from '@/components/presence/cells/use-may-edit';
import { SharedField } from '@/components/presence/shared-field';
import { SharedSelect } from '@/components/presence/shared-select';
import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { ToggleButton } from '@/components/ui/toggle-button';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { patchList } from '@/lib/orca/edits/patch-list';
import { crudTags, ctaComplexities, placements } from '@/lib/orca/model/cta';
import { nameMax } from '@/lib/orca/model/fields';
import { ctasOf, recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';
import { withOrWithout } from '@/lib/shared/with-or-without';

import { GrantList } from './grant-list';
import { useVerbs } from './use-verbs';

type CtaPanelProps = {
  readonly cta: RecordOf<'cta'>;
  /** The role of the cell it was chosen in. */
  readonly roleId: string | null;
  readonly onGone: () => void;
};

type Patch = Partial<Omit<RecordOf<'cta'>, 'kind' | 'id'>>;

const words = {
  one_click: 'One click',
  form: 'Form',
  wizard: 'Wizard',
  create: 'Create',
  read: 'Read',
  update: 'Update',
  delete: 'Delete',
  card: 'Card',
  detail: 'Detail',
  list: 'List',
  global: 'Global',
  notification: 'Notification',
} as const;

/** The anatomy of a call to action: verb, why, result, effort, place, and who may use it when. */
export function CtaPanel({ cta, roleId, onGone }: CtaPanelProps) {
  const edit = useEdit();
  const editAloud = useUndoableEdit();
  const mayEdit = useMayEdit();
  const verbs = useVerbs();
  const objects = useDocument((document) => recordsOf(document, 'object'));
  const siblings = useDocument((document) => ctasOf(document, cta.objectId));
  const update = (patch: Patch) => edit({ type: 'cta.update', id: cta.id, patch });
  const choose = (patch: Patch) => editAloud([{ type: 'cta.update', id: cta.id, patch }]);
  const field = (name: 'why' | 'result', label: string, placeholder: string) => (
    <SharedField
      key={`${name}-${cta.id}`}
      of={{ kind: 'cta', id: cta.id, field: name }}
      label={label}
      placeholder={placeholder}
      maxLength={500}
      value={cta[name]}
      onCommit={(next) => update({ [name]: next })}
    />
  );
  return (
    <div className="flex flex-col gap-4 p-4">
      <SharedField
        key={`verb-${cta.id}`}
        of={{ kind: 'cta', id: cta.id, field: 'verb' }}
        label="Verb"
        maxLength={nameMax}
        value={cta.verb}
        onCommit={(verb) => (verb === '' ? 'A call to action needs a verb.' : update({ verb }))}
      />
      {field('why', 'So that', 'I can …')}
      <GrantList key={cta.id} cta={cta} roleId={roleId} />
      {field('result', 'Result', 'A loan is open, a reminder is set')}
      <div className="grid grid-cols-2 gap-3">
        <Choice
          of={{ kind: 'cta', id: cta.id, field: 'complexity' }}
          label="Effort"
          options={ctaComplexities.map((value) => ({ value, label: words[value] }))}
          value={cta.complexity}
          onChange={(complexity) => choose({ complexity })}
        />
        <Choice
          of={{ kind: 'cta', id: cta.id, field: 'crud' }}
          label="Part of life"
          options={crudTags.map((value) => ({ value, label: words[value] }))}
          value={cta.crud}
          onChange={(crud) => choose({ crud })}
        />
        <Choice
          of={{ kind: 'cta', id: cta.id, field: 'contextObjectId' }}
          label="Together with"
          options={objects.map((object) => ({ value: object.id, label: capsName(object) }))}
          value={cta.contextObjectId}
          onChange={(contextObjectId) => choose({ contextObjectId })}
        />
        <Choice
          of={{ kind: 'cta', id: cta.id, field: 'contraCtaId' }}
          label="Taken back by"
          options={siblings
            .filter(({ id }) => id !== cta.id)
            .map(({ id, verb }) => ({ value: id, label: verb }))}
          value={cta.contraCtaId}
          onChange={(contraCtaId) => choose({ contraCtaId })}
        />
      </div>
      <div role="group" aria-label="Where it stands" className="flex flex-wrap gap-1">
        {placements.map((placement) => (
          <ToggleButton
            key={placement}
            isDisabled={!mayEdit}
            isSelected={cta.placements.includes(placement)}
            onChange={(isOn) =>
              editAloud([
                patchList(cta, 'placements', withOrWithout(cta.placements, placement, isOn)),
              ])
            }
          >
            {words[placement]}
          </ToggleButton>
        ))}
      </div>
      <Button
        variant="quiet"
        className="self-start"
        isDisabled={!mayEdit}
        onPress={() => {
          onGone();
          verbs.remove(cta);
        }}
      >
        <Trash2 aria-hidden /> Delete call to action
      </Button>
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  readonly of: FieldOfRecord;
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
};

/** One of several, or none. */
function Choice<Value extends string>({ onChange, options, ...props }: ChoiceProps<Value>) {
  return (
    <SharedSelect
      {...props}
      options={[{ value: 'none', label: '—' }, ...options]}
      value={props.value ?? 'none'}
      onChange={(chosen) => {
        onChange(options.find((option) => option.value === chosen)?.value ?? null);
      }}
    />
  );
}
