'use client';

import { FileUp, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { NewProjectFromFile } from '@/components/exports/new-project-from-file';
import { OrcaMark } from '@/components/studio/orca-mark';
import { screenHref } from '@/components/studio/screens';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useViewKeys } from '@/lib/client/view/use-view-keys';
import { type Project } from '@/lib/contracts/projects';

import { NewProjectDialog } from './new-project-dialog';
import { ProjectRow } from './project-row';

type ProjectsScreenProps = {
  readonly projects: readonly Project[];
  readonly account: ReactNode;
};

/** Every project one is a member of, last changed first. */
export function ProjectsScreen({ projects, account }: ProjectsScreenProps) {
  const router = useRouter();
  const [isAdding, setIsAdding] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  useViewKeys({ n: () => setIsAdding(true) });

  const addButton = (
    <Button variant="primary" size="normal" onPress={() => setIsAdding(true)}>
      <Plus aria-hidden />
      New project
    </Button>
  );
  const importButton = (
    <Button variant="outlined" size="normal" onPress={() => setIsImporting(true)}>
      <FileUp aria-hidden />
      New from a file
    </Button>
  );
  const open = (projectId: string) => router.push(screenHref(projectId, ''));
  return (
    <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-4 md:px-8">
      <header className="flex min-h-14 items-center gap-2">
        <OrcaMark />
        <span className="grow font-semibold">ORCA Studio</span>
        {account}
      </header>
      <main className="grow py-6">
        <div className="flex flex-wrap items-center gap-3 pb-4">
          <h1 className="grow text-xl font-semibold">Projects</h1>
          {projects.length > 0 && (
            <>
              {importButton}
              {addButton}
            </>
          )}
        </div>
        {projects.length === 0 ? (
          <EmptyState
            sentence="A project holds one model: the objects of a domain, how they nest, what people do to them and what they are made of."
            action={addButton}
            example={importButton}
          />
        ) : (
          <ul className="divide-y divide-hairline rounded border border-hairline">
            {projects.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </ul>
        )}
      </main>
      <NewProjectDialog isOpen={isAdding} onClose={() => setIsAdding(false)} onCreated={open} />
      <NewProjectFromFile
        isOpen={isImporting}
        onClose={() => setIsImporting(false)}
        onCreated={open}
      />
    </div>
  );
}
