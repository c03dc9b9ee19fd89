'use client';

import { newId } from '@/lib/client/document/new-id';
import { useEdit } from '@/lib/client/document/use-edit';
import {
  checkSourceText,
  readSourceFile,
  titleOf,
  type SourceText,
} from '@/lib/client/research/read-source-text';
import { recordSchemas } from '@/lib/orca/model/record';

/** Why something was not added, in sentences; empty when everything was. */
type Complaints = readonly string[];

type AddSources = {
  readonly addText: (title: string, text: string) => Complaints;
  readonly addFiles: (files: readonly File[]) => Promise<Complaints>;
};

/** Adds texts to the project, each as an edit of its own; `onAdded` gets the id of the last. */
export function useAddSources(onAdded: (sourceId: string) => void): AddSources {
  const edit = useEdit();
  const add = ({ title, body }: SourceText): Complaints => {
    const record = recordSchemas.source.parse({ kind: 'source', id: newId(), title, body });
    const refusal = edit({ type: 'source.create', record });
    if (refusal !== undefined) return [refusal];
    onAdded(record.id);
    return [];
  };
  return {
    addText: (title, text) => {
      const checked = checkSourceText(text);
      if (!checked.ok) return [checked.error];
      return add({ title: title.trim() || titleOf(text), body: checked.value });
    },
    addFiles: async (files) => {
      const complaints: string[] = [];
      for (const file of files) {
        const read = await readSourceFile(file);
        complaints.push(...(read.ok ? add(read.value) : [read.error]));
      }
      return complaints;
    },
  };
}
