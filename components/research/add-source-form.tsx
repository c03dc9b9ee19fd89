'use client';

import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';

import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';

import { useAddSources } from './use-add-sources';

type AddSourceFormProps = {
  readonly onAdded: (sourceId: string) => void;
  readonly autoFocus?: boolean;
};

/** A research text by pasting it or picking files. What can't be taken is said under the field. */
export function AddSourceForm({ onAdded, autoFocus = false }: AddSourceFormProps) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [complaints, setComplaints] = useState<readonly string[]>([]);
  const { addText, addFiles } = useAddSources(onAdded);

  const pick = async (files: FileList | null) => setComplaints(await addFiles([...(files ?? [])]));
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setComplaints(addText(title, text));
      }}
    >
      <TextArea
        label="Research text"
        placeholder="Paste an interview, a brief, a ticket…"
        rows={9}
        value={text}
        autoFocus={autoFocus}
        error={complaints.length > 0 ? complaints.join(' ') : undefined}
        onChange={(next) => {
          setText(next);
          setComplaints([]);
        }}
      />
      <TextField
        label="Title"
        placeholder="Taken from the first line"
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <div className="flex flex-wrap items-center gap-2">
        <FileTrigger
          acceptedFileTypes={['.txt', '.md', '.markdown']}
          allowsMultiple
          onSelect={(files) => void pick(files)}
        >
          <Button variant="outlined" size="normal">
            <FileUp aria-hidden />
            Choose files
          </Button>
        </FileTrigger>
        <span className="grow text-xs text-quiet">.txt or .md up to 2 MB, or drop them here</span>
        <Button type="submit" variant="primary" size="normal">
          Add text
        </Button>
      </div>
    </form>
  );
}
