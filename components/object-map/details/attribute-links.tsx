'use client';

import { useMemo } from 'react';

import { NativeSelect } from '@/components/ui/native-select';
import { useDocument } from '@/lib/client/document/use-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord, recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';
import { inheritableAttributes } from '@/lib/orca/views/inheritable-attributes';

type Links = Pick<RecordOf<'attribute'>, 'inheritedFromId' | 'relativeTo'>;

type AttributeLinksProps = {
  readonly attribute: RecordOf<'attribute'>;
  readonly onChange: (patch: Partial<Links> & { readonly origin?: 'inherited' }) => void;
};

type Option = { readonly value: string; readonly label: string };

/** What an attribute takes over from another object, and whose view it is relative to. */
export function AttributeLinks({ attribute, onChange }: AttributeLinksProps) {
  const { inheritedFromId, relativeTo } = attribute;
  const document = useDocument((current) => current);
  const sources = useMemo(() => sourceOptions(document, attribute), [document, attribute]);
  const roles = useDocument((current) => recordsOf(current, 'role'));
  const objects = useDocument((current) => recordsOf(current, 'object'));
  const viewers = useMemo(() => viewerOptions(roles, objects), [roles, objects]);
  const setViewer = (value: string) => {
    const [kind, id = ''] = value.split(':');
    onChange({ relativeTo: kind === 'role' || kind === 'object' ? { kind, id } : null });
  };
  return (
    <>
      {sources.length > 1 && (
        <NativeSelect
          label="Inherited from"
          value={inheritedFromId ?? ''}
          onChange={(value) =>
            onChange(
              value === ''
                ? { inheritedFromId: null }
                : { inheritedFromId: value, origin: 'inherited' },
            )
          }
          options={sources}
        />
      )}
      <NativeSelect
        label="Relative to"
        value={relativeTo ? `${relativeTo.kind}:${relativeTo.id}` : ''}
        onChange={setViewer}
        options={viewers}
      />
    </>
  );
}

function sourceOptions(
  document: OrcaDocument,
  attribute: RecordOf<'attribute'>,
): readonly Option[] {
  const options = inheritableAttributes(document, attribute.objectId).map((source) =>
    optionOf(source.object, source.attribute),
  );
  const current = findRecord(document, 'attribute', attribute.inheritedFromId ?? '');
  const holder = current && findRecord(document, 'object', current.objectId);
  const isOffered = options.some(({ value }) => value === current?.id);
  const own = { value: '', label: 'Its own' };
  return holder && !isOffered ? [own, ...options, optionOf(holder, current)] : [own, ...options];
}

function optionOf(object: RecordOf<'object'>, { id, name }: RecordOf<'attribute'>): Option {
  return { value: id, label: `${capsName(object)} · ${name}` };
}

function viewerOptions(
  roles: readonly RecordOf<'role'>[],
  objects: readonly RecordOf<'object'>[],
): readonly Option[] {
  return [
    { value: '', label: 'The same for everyone' },
    ...roles.map(({ id, name }) => ({ value: `role:${id}`, label: name })),
    ...objects.map((object) => ({ value: `object:${object.id}`, label: capsName(object) })),
  ];
}
