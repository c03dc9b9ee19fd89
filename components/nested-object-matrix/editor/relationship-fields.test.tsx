// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';

import { placeOf } from '@/components/presence/cells/place-of';
import { mountInProject } from '@/components/testing/mount-in-project';
import { typeInto } from '@/components/testing/type-into';
import { actorId } from '@/lib/client/document/testing/memory-server';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';
import { aDocument, anId, anObject, aRelationship } from '@/lib/orca/testing/builders';

import { RelationshipFields } from './relationship-fields';

const [from, to] = [anObject(), anObject()];
const relationship = aRelationship({ fromId: from.id, toId: to.id, min: 0, max: null });

function Panel() {
  const shown = useDocument((document) => findRecord(document, 'relationship', relationship.id));
  return (
    shown && (
      <RelationshipFields
        relationship={shown}
        cell={placeOf.nestedCell(from.id, to.id)}
        isNew={false}
        request={undefined}
        onWrite={() => undefined}
        onRemove={() => {}}
      />
    )
  );
}

it('says who changed how many, whichever end of it they changed', async () => {
  const project = await mountInProject(aDocument(from, to, relationship), <Panel />);
  await act(async () => {
    project.link.members = { [actorId]: 'Mia' };
    project.link.renew();
  });
  const field = document.querySelectorAll('input').item(1);
  await act(async () => typeInto(field, '1..5'));
  await act(async () =>
    project.server.edit(anId(), {
      type: 'relationship.update',
      id: relationship.id,
      patch: { max: 3 },
    }),
  );
  expect(document.body.textContent).toContain('Mia changed this to “0..3”');
  await project.unmount();
});
