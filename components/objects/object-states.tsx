'use client';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { editStates } from '@/lib/orca/edits/edit-states';
import { type RecordOf } from '@/lib/orca/model/record';

import { PanelField } from './panel-field';
import { TextList } from './text-list';

type ObjectStatesProps = { readonly object: RecordOf<'object'> };

/** The states an object goes through, by name. Transitions and permissions that name them follow. */
export function ObjectStates({ object }: ObjectStatesProps) {
  const store = useDocumentStore();
  const edit = useEdit();
  const { announce } = useToasts();
  const { states } = object;
  const put = (names: readonly string[]) => {
    const operations = editStates(store.snapshot().document, object, names);
    const refusal = edit(...operations);
    // Out of sight, and a permission without states holds in all of them.
    if (refusal === undefined && names.length < states.length && operations.length > 1) {
      announce({ text: 'Transitions and permissions no longer name the state.' });
    }
    return refusal;
  };
  return (
    <PanelField label="States">
      <TextList
        of={{ kind: 'object', id: object.id, field: 'states' }}
        label="State"
        items={states.map(({ name }) => name)}
        itemMax={60}
        onChange={put}
      />
    </PanelField>
  );
}
