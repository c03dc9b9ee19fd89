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
  const viewers = useMemo(() => viewerOptions(document), [document]);
  const setViewer = (value: string) => {
    const [kind, id = ''] = value.split(':');
    onChange({ relativeTo: kind === 'role' || kind === 'object' ? { kind, id } : null });
  };
  return (
    <>
      {sources.length > 0 && (
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
          options={[{ value: '', label: 'Its own' }, ...sources]}
        />
      )}
      <NativeSelect
        label="Relative to"
        value={relativeTo ? `${relativeTo.kind}:${relativeTo.id}` : ''}
        onChange={setViewer}
        options={[{ value: '', label: 'The same for everyone' }, ...viewers]}
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
  return holder && !isOffered ? [...options, optionOf(holder, current)] : options;
}

function optionOf(object: RecordOf<'object'>, { id, name }: RecordOf<'attribute'>): Option {
  return { value: id, label: `${capsName(object)} · ${name}` };
}

function viewerOptions(document: OrcaDocument): readonly Option[] {
  return [
    ...recordsOf(document, 'role').map(({ id, name }) => ({ value: `role:${id}`, label: name })),
    ...recordsOf(document, 'object').map((object) => ({
      value: `object:${object.id}`,
      label: capsName(object),
    })),
  ];
}
