'use client';

import { Copy, Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';

import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { Select } from '@/components/ui/select';
import { useToasts } from '@/components/ui/toast';
import { useDocument } from '@/lib/client/document/use-document';
import { saveFile } from '@/lib/client/exports/save-file';
import { exportBytes } from '@/lib/files/export-bytes';
import { exportProject, type ExportFormat } from '@/lib/orca/exporters/export-project';

import { formatLabels } from './format-labels';
import { TextPreview } from './text-preview';

type ExportViewProps = { readonly projectName: string; readonly format: ExportFormat };

/** The file as it would be downloaded now, unsaved edits included. */
export function ExportView({ projectName, format }: ExportViewProps) {
  const { announce } = useToasts();
  const document = useDeferredValue(useDocument((current) => current));
  const exported = useMemo(
    () => exportProject(document, { projectName, format }),
    [document, projectName, format],
  );
  const [shownName, setShownName] = useState('objects.csv');
  const shown = exported.files.find(({ name }) => name === shownName) ?? exported.files[0];
  const text = shown?.content ?? '';

  const copy = async () => {
    const isCopied = await copyText(text);
    announce({
      text: isCopied
        ? `Copied ${shown?.name ?? 'the text'}`
        : 'The browser did not allow copying. Download the file instead.',
    });
  };
  const download = () => saveFile({ ...exported, bytes: exportBytes(exported) });
  return (
    <section aria-label={formatLabels[format].name} className="flex min-h-0 min-w-0 grow flex-col">
      <div className="flex flex-wrap items-center gap-2 border-y border-hairline px-3 py-2 md:border-t-0">
        {exported.files.length > 1 && (
          <Select
            label="Table"
            labelHidden
            options={exported.files.map(({ name }) => ({ value: name, label: name }))}
            value={shown?.name ?? null}
            onChange={setShownName}
            className="w-44"
          />
        )}
        <span className="min-w-0 grow truncate text-sm text-quiet">
          <span className="font-mono text-xs text-ink">{exported.fileName}</span>
          <span className="hidden sm:inline"> · {sizeOf(text)}</span>
        </span>
        <Button variant="outlined" onPress={() => void copy()}>
          <Copy aria-hidden />
          Copy
        </Button>
        <Button variant="primary" onPress={download}>
          <Download aria-hidden />
          {exported.files.length > 1 ? 'Download zip' : 'Download'}
        </Button>
      </div>
      <div className="min-h-0 grow">
        <TextPreview
          key={shown?.name ?? ''}
          text={text}
          label={`Preview of ${shown?.name ?? ''}`}
        />
      </div>
    </section>
  );
}

function sizeOf(text: string): string {
  const lines = text.split('\n').length - 1;
  return `${lines.toLocaleString('en')} line${lines === 1 ? '' : 's'}`;
}
