'use client';

import { useToasts } from '@/components/ui/toast';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useEdit } from '@/lib/client/document/use-edit';
import { planImport } from '@/lib/client/imports/plan-import';
import { type ImportedProject } from '@/lib/orca/importers/import-json';

import { ImportDialog } from './import-dialog';

type ImportIntoProjectProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Adds a file's records to the open project, as one step that one undo takes back. */
export function ImportIntoProject({ isOpen, onClose }: ImportIntoProjectProps) {
  const store = useDocumentStore();
  const edit = useEdit();
  const { announce } = useToasts();

  const bringIn = async (imported: ImportedProject) => {
    const plan = planImport(store.snapshot().document, imported);
    if (!plan.ok) return plan.error[0]?.message;
    const refusal = edit(...plan.value);
    if (refusal !== undefined) return refusal;
    announce({
      text: `Imported ${imported.records.length.toLocaleString('en')} records from “${imported.projectName}”`,
    });
    onClose();
    return undefined;
  };
  return (
    <ImportDialog
      title="Import into this project"
      explanation="The file’s records are added to what is here. One undo takes them out again."
      confirmLabel="Import records"
      isOpen={isOpen}
      onClose={onClose}
      problemsWith={(imported) => {
        const plan = planImport(store.snapshot().document, imported);
        return plan.ok ? [] : plan.error;
      }}
      onImport={bringIn}
    />
  );
}
