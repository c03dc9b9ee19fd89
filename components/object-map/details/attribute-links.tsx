'use client';

import { useMemo } from 'react';

import { SharedNativeSelect } from '@/components/presence/shared-native-select';
import { useDocument } from '@/lib/client/document/use-document';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord, recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';
import { capsName } from '@/lib/orca/views/caps-name';
import { inheritableAttributes } from '@/lib/orca/views/inheritable-attributes';

type Attribute = RecordOf<'attribute'>;
type Links = Pick<Attribute, 'inheritedFromId' | 'relativeTo'>;

type AttributeLinksProps = {
  readonly attribute: Attribute;
  readonly onChange: (patch: Partial<Links> & { readonly origin?: 'inherited' }) => void;
};

type Option = { readonly value: string; readonly label: string };

/** What an attribute takes over from another object, and whose view it is relative to. */
export function AttributeLinks({ attribute, onChange }: AttributeLinksProps) {
  const { inheritedFromId, relativeTo } = attribute;
  const inheritable = useDocument((document) => inheritableBy(document, attribute));
  // One that was put away stays offered where it is what is said already.
  const roles = useDocument((document) =>
    recordsOf(document, 'role').filter((role) => !role.isArchived || role.id === relativeTo?.id),
  );
  const objects = useDocument((document) => recordsOf(document, 'object'));
  const sources = useMemo(() => sourceOptions(inheritable, objects), [inheritable, objects]);
  const viewers = useMemo(() => viewerOptions(roles, objects), [roles, objects]);
  const of = (field: keyof Attribute) => ({ kind: 'attribute', id: attribute.id, field }) as const;
  const setViewer = (value: string) => {
    const [kind, id = ''] = value.split(':');
    onChange({ relativeTo: kind === 'role' || kind === 'object' ? { kind, id } : null });
  };
  return (
    <>
      {sources.length > 1 && (
        <SharedNativeSelect
          of={of('inheritedFromId')}
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
      <SharedNativeSelect
        of={of('relativeTo')}
        label="Relative to"
        value={relativeTo ? `${relativeTo.kind}:${relativeTo.id}` : ''}
        onChange={setViewer}
        options={viewers}
      />
    </>
  );
}

/** What it may take over, and what it takes over now even where that is no longer near it. */
function inheritableBy(document: OrcaDocument, attribute: Attribute): readonly Attribute[] {
  const offered = inheritableAttributes(document, attribute.objectId).map((one) => one.attribute);
  const current = findRecord(document, 'attribute', attribute.inheritedFromId ?? '');
  return !current || offered.includes(current) ? offered : [...offered, current];
}

function sourceOptions(
  inheritable: readonly Attribute[],
  objects: readonly RecordOf<'object'>[],
): readonly Option[] {
  const holders = new Map(objects.map((object) => [object.id, object]));
  const options = inheritable.flatMap(({ id, name, objectId }) => {
    const holder = holders.get(objectId);
    return holder ? [{ value: id, label: `${capsName(holder)} · ${name}` }] : [];
  });
  return [{ value: '', label: 'Its own' }, ...options];
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
