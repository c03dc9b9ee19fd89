'use client';

import { Archive, Ellipsis } from 'lucide-react';
import { useState } from 'react';

import { useUndoableEdit } from '@/components/studio/use-undoable-edit';
import { Button } from '@/components/ui/button';
import { Menu, type MenuAction } from '@/components/ui/menu';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { newId } from '@/lib/client/document/new-id';
import { useDocument } from '@/lib/client/document/use-document';
import { addRoleTemplate } from '@/lib/orca/edits/cta/edit-roles';
import { roleTemplates } from '@/lib/orca/views/cta/role-templates';
import { archivedRoles } from '@/lib/orca/views/cta/shown-roles';

import { ArchivedRoles } from './archived-roles';

type MoreRolesProps = {
  /** What the button says; without words it is a small one inside the grid, which is one stop for Tab as a whole. */
  readonly words?: string;
  readonly onAdded?: (() => void) | undefined;
};

/** Adds roles that often come together, and leads to those that were archived. */
export function MoreRoles({ words, onAdded }: MoreRolesProps) {
  const store = useDocumentStore();
  const edit = useUndoableEdit();
  const archived = useDocument((document) => archivedRoles(document).length);
  const [showsArchived, setShowsArchived] = useState(false);
  const templates = roleTemplates.map((template): MenuAction => {
    return {
      id: template.name,
      label: template.roles.map(({ name }) => name).join(', '),
      onAction: () => {
        if (edit(addRoleTemplate(store.document(), template, newId))) onAdded?.();
      },
    };
  });
  const toArchived: MenuAction = {
    id: 'archived',
    label: `${archived} archived…`,
    icon: <Archive aria-hidden />,
    onAction: () => setShowsArchived(true),
  };
  return (
    <>
      <Menu
        label="Roles to begin with"
        placement="bottom end"
        trigger={
          words === undefined ? (
            <Button aria-label="More ways to add roles" excludeFromTabOrder className="px-1!">
              <Ellipsis aria-hidden />
            </Button>
          ) : (
            <Button variant="outlined">{words}</Button>
          )
        }
        actions={archived > 0 ? [...templates, toArchived] : templates}
      />
      {showsArchived && <ArchivedRoles onClose={() => setShowsArchived(false)} />}
    </>
  );
}
