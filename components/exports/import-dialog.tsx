'use client';

import { useRef, useState } from 'react';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { readImportFile } from '@/lib/client/imports/read-import-file';
import { type ImportIssue } from '@/lib/orca/importers/import-issue';
import { type ImportedProject } from '@/lib/orca/importers/import-json';

import { ImportFilePicker } from './import-file-picker';
import { ImportIssues } from './import-issues';
import { ImportSummary } from './import-summary';

type ImportDialogProps = {
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly explanation: string;
  readonly confirmLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What stands in the way where the file shall go; the file itself is known to be sound. */
  readonly problemsWith?: (imported: ImportedProject) => readonly ImportIssue[];
  /** Writes. Returns why it could not, or nothing when it did. */
  readonly onImport: (imported: ImportedProject) => Promise<string | undefined>;
};

type Stage =
  | { readonly name: 'picking' }
  | { readonly name: 'reading'; readonly fileName: string }
  | { readonly name: 'refused'; readonly fileName: string; readonly issues: readonly ImportIssue[] }
  | {
      readonly name: 'ready' | 'importing';
      readonly fileName: string;
      readonly imported: ImportedProject;
    };

/** A file of our own is picked, tried out and shown by what it holds, before anything is written. */
export function ImportDialog(props: ImportDialogProps) {
  const { title, explanation, confirmLabel, isOpen, onClose, problemsWith, onImport } = props;
  const [stage, setStage] = useState<Stage>({ name: 'picking' });
  const [refusal, setRefusal] = useState<string>();
  const readings = useRef(0);

  const read = async (file: File) => {
    const fileName = file.name;
    setRefusal(undefined);
    setStage({ name: 'reading', fileName });
    readings.current += 1;
    const reading = readings.current;
    const imported = await readImportFile(file);
    // Closed meanwhile, or another file was picked.
    if (reading !== readings.current) return;
    const issues = imported.ok ? (problemsWith?.(imported.value) ?? []) : imported.error;
    if (imported.ok && issues.length === 0)
      setStage({ name: 'ready', fileName, imported: imported.value });
    else setStage({ name: 'refused', fileName, issues });
  };
  const close = () => {
    // What is being written can't be called back, and whoever asked for it is told how it ended.
    if (stage.name === 'importing') return;
    readings.current += 1;
    setStage({ name: 'picking' });
    setRefusal(undefined);
    onClose();
  };
  const write = async (ready: Extract<Stage, { readonly name: 'ready' | 'importing' }>) => {
    setStage({ ...ready, name: 'importing' });
    const why = await onImport(ready.imported);
    setRefusal(why);
    setStage(why === undefined ? { name: 'picking' } : { ...ready, name: 'ready' });
  };
  const canImport = stage.name === 'ready' && stage.imported.records.length > 0;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      width="wide"
      actions={
        <>
          <Button
            variant="outlined"
            size="normal"
            onPress={close}
            isDisabled={stage.name === 'importing'}
          >
            Cancel
          </Button>
          <Button
            variant="primary"
            size="normal"
            isDisabled={!canImport}
            onPress={() => void (stage.name === 'ready' && write(stage))}
          >
            {stage.name === 'importing' ? 'Importing…' : confirmLabel}
          </Button>
        </>
      }
    >
      <p className="text-sm text-quiet">{explanation}</p>
      <ImportFilePicker
        fileName={stage.name === 'picking' ? undefined : stage.fileName}
        isReading={stage.name === 'reading'}
        isDisabled={stage.name === 'importing'}
        onPick={(file) => void read(file)}
      />
      <div aria-live="polite" className="flex flex-col gap-3">
        {stage.name === 'refused' && <ImportIssues issues={stage.issues} />}
        {(stage.name === 'ready' || stage.name === 'importing') && (
          <ImportSummary imported={stage.imported} />
        )}
        {refusal !== undefined && (
          <ImportIssues issues={[{ code: 'broken_rule', path: '', message: refusal }]} />
        )}
      </div>
    </Dialog>
  );
}
