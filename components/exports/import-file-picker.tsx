'use client';

import { FileUp } from 'lucide-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { type DropItem } from 'react-aria-components/useDragAndDrop';

import { Button } from '@/components/ui/button';

type ImportFilePickerProps = {
  readonly fileName: string | undefined;
  readonly isReading: boolean;
  readonly isDisabled: boolean;
  readonly onPick: (file: File) => void;
};

/** A place to drop a file on, with a button that asks for one. */
export function ImportFilePicker({
  fileName,
  isReading,
  isDisabled,
  onPick,
}: ImportFilePickerProps) {
  const takeDropped = async (items: readonly DropItem[]) => {
    const file = items.find((item) => item.kind === 'file');
    if (file) onPick(await file.getFile());
  };
  const pick = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) onPick(file);
  };
  return (
    <DropZone
      isDisabled={isDisabled}
      onDrop={({ items }) => void takeDropped(items)}
      className="flex flex-wrap items-center gap-3 rounded border border-dashed border-control p-4 drop-target:border-accent drop-target:bg-selected"
    >
      <FileTrigger acceptedFileTypes={['application/json', '.json']} onSelect={pick}>
        <Button variant="outlined" size="normal" isDisabled={isDisabled}>
          <FileUp aria-hidden />
          {fileName === undefined ? 'Choose a file' : 'Choose another file'}
        </Button>
      </FileTrigger>
      <span className="min-w-0 text-sm wrap-anywhere text-quiet" aria-live="polite">
        {isReading
          ? `Reading ${fileName ?? ''}…`
          : (fileName ?? 'or drop it here: JSON, up to 16 MB')}
      </span>
    </DropZone>
  );
}
