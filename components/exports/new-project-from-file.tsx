'use client';

import { createProjectFromFile } from '@/lib/client/imports/create-project-from-file';
import { type ImportedProject } from '@/lib/orca/importers/import-json';

import { ImportDialog } from './import-dialog';

type NewProjectFromFileProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (projectId: string) => void;
};

/** Makes a new project of a file that was exported here or elsewhere. */
export function NewProjectFromFile({ isOpen, onClose, onCreated }: NewProjectFromFileProps) {
  const create = async (imported: ImportedProject) => {
    const created = await createProjectFromFile(imported);
    if (!created.ok) return created.error;
    onCreated(created.value.projectId);
    return undefined;
  };
  return (
    <ImportDialog
      title="New project from a file"
      explanation="A JSON file from the Exports screen becomes a project of its own."
      confirmLabel="Create project"
      isOpen={isOpen}
      onClose={onClose}
      onImport={create}
    />
  );
}
