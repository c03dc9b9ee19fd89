'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';

import { PhaseField } from '@/components/phases/phase-field';
import { SharedField } from '@/components/presence/shared-field';
import { screenHref } from '@/components/studio/screens';
import { useDocument } from '@/lib/client/document/use-document';
import { useEdit } from '@/lib/client/document/use-edit';
import { nameMax } from '@/lib/orca/model/fields';
import { findRecord } from '@/lib/orca/model/lookups';
import { ctaCounts } from '@/lib/orca/views/cta/cta-matrix';
import { counted } from '@/lib/shared/counted';

/** An object whose head has the focus: its name, what it is, and how far its verbs are. */
export function ObjectPanel({ objectId }: { readonly objectId: string }) {
  const { projectId } = useParams<{ projectId: string }>();
  const edit = useEdit();
  const object = useDocument((document) => findRecord(document, 'object', objectId));
  const said = useDocument((document) => {
    const { ctas, primaries, asked, cells } = ctaCounts(document, { objectId });
    return `${counted(ctas, 'call to action', 'calls to action')}, ${primaries} primary; ${asked} of ${counted(cells, 'cell')} asked.`;
  });
  if (!object) return null;
  const update = (patch: Partial<Pick<typeof object, 'name' | 'definition'>>) =>
    edit({ type: 'object.update', id: objectId, patch });
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">Object</h2>
      <SharedField
        key={`name-${objectId}`}
        of={{ kind: 'object', id: objectId, field: 'name' }}
        label="Name"
        value={object.name}
        maxLength={nameMax}
        onCommit={(name) => (name === '' ? 'An object needs a name.' : update({ name }))}
      />
      <SharedField
        key={`definition-${objectId}`}
        of={{ kind: 'object', id: objectId, field: 'definition' }}
        label="What it is"
        multiline
        maxLength={1_000}
        value={object.definition}
        onCommit={(definition) => update({ definition })}
      />
      <PhaseField of={{ kind: 'object', id: objectId }} phaseId={object.phaseId} />
      <p className="text-sm text-quiet">{said}</p>
      <Link
        href={`${screenHref(projectId, 'objects')}?focus=${objectId}`}
        className="self-start text-sm text-accent underline-offset-2 hover:underline"
      >
        Open in Objects
      </Link>
    </div>
  );
}
