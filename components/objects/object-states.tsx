'use client';

import { useEdit } from '@/lib/client/document/use-edit';
import { type RecordOf } from '@/lib/orca/model/record';

import { PanelField } from './panel-field';
import { TextList } from './text-list';

type ObjectStatesProps = { readonly object: Pick<RecordOf<'object'>, 'id' | 'states'> };

/** The states an object goes through, by name; a renamed one keeps its definition. */
export function ObjectStates({ object }: ObjectStatesProps) {
  const edit = useEdit();
  const { states } = object;
  const put = (names: readonly string[]) => {
    const isRename = names.length === states.length;
    const next = names.map((name, at) => {
      const before = isRename ? states[at] : states.find((state) => state.name === name);
      return { name, definition: before?.definition ?? '' };
    });
    return edit({ type: 'object.update', id: object.id, patch: { states: next } });
  };
  return (
    <PanelField label="States">
      <TextList label="State" items={states.map(({ name }) => name)} itemMax={60} onChange={put} />
    </PanelField>
  );
}
