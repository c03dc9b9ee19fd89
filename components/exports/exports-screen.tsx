'use client';

import { FileUp } from 'lucide-react';
import { useState } from 'react';

import { Screen } from '@/components/studio/screen';
import { Button } from '@/components/ui/button';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { useSearchParam } from '@/lib/client/view/use-search-param';
import { can } from '@/lib/contracts/permissions';
import { exportFormats, type ExportFormat } from '@/lib/orca/exporters/export-project';

import { ExportView } from './export-view';
import { FormatList } from './format-list';
import { ImportIntoProject } from './import-into-project';

/** The model as files for developers, spreadsheets and documents; and the way back in. */
export function ExportsScreen({ projectName }: { readonly projectName: string }) {
  const [named, setFormat] = useSearchParam('format', 'json');
  const [isImporting, setIsImporting] = useState(false);
  // The role comes with the live line; until then most people may.
  const mayImport = useDocumentSnapshot(
    ({ role }) => role === undefined || can(role, 'document.import'),
  );
  const format: ExportFormat = exportFormats.find((known) => known === named) ?? 'json';
  return (
    <Screen
      title="Exports"
      actions={
        mayImport && (
          <Button variant="outlined" onPress={() => setIsImporting(true)}>
            <FileUp aria-hidden />
            Import into this project
          </Button>
        )
      }
    >
      <div className="flex h-full flex-col md:flex-row">
        <FormatList format={format} onChoose={setFormat} />
        <ExportView projectName={projectName} format={format} />
      </div>
      <ImportIntoProject isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </Screen>
  );
}
