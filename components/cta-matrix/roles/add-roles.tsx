'use client';

import { Archive, Ellipsis } from 'lucide-react';
import { useState } from 'react';

import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { addRoleTemplate } from '@/lib/orca/edits/edit-roles';
import { roleTemplates } from '@/lib/orca/views/role-templates';
import { archivedRoles } from '@/lib/orca/views/shown-roles';

import { AddHead } from '../grid/add-head';
import { ArchivedRoles } from './archived-roles';

type AddRolesProps = {
  readonly isFirst?: boolean;
  readonly goesOn?: boolean;
  readonly onAdded?: () => void;
};

/** Adds roles at the end of their heads: one by one, several that often come together, or those that were archived. */
export function AddRoles(props: AddRolesProps) {
  const { isFirst = false } = props;
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const archived = useDocument((document) => archivedRoles(document).length);
  const [showsArchived, setShowsArchived] = useState(false);
  const templates = (
    <Menu
      label="Roles to begin with"
      placement="bottom end"
      trigger={
        <Button aria-label="More ways to add roles" className={isFirst ? '' : 'px-1!'}>
          {isFirst ? 'Or begin with…' : <Ellipsis aria-hidden />}
        </Button>
      }
      actions={[
        ...roleTemplates.map((template) => ({
          id: template.name,
          label: template.roles.map(({ name }) => name).join(', '),
          onAction: () => {
            const isDone = edit(addRoleTemplate(store.document(), template, newId));
            if (isDone) props.onAdded?.();
          },
        })),
        ...(archived > 0
          ? [
              {
                id: 'archived',
                label: `${archived} archived…`,
                icon: <Archive aria-hidden />,
                onAction: () => setShowsArchived(true),
              },
            ]
          : []),
      ]}
    />
  );
  return (
    <>
      <AddHead {...props} kind="role">
        {templates}
      </AddHead>
      {isFirst && templates}
      {showsArchived && <ArchivedRoles onClose={() => setShowsArchived(false)} />}
    </>
  );
}
