'use client';

import { Download } from 'lucide-react';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useEffect, useState } from 'react';

import { Button } from '@/components/ui/button';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { saveFile } from '@/lib/client/exports/save-file';
import { useSelf } from '@/lib/client/presence/use-people';
import { browserOutbox } from '@/lib/client/sync/outbox';
import { type Batch } from '@/lib/client/sync/replica';
import { counted } from '@/lib/shared/counted';

/** Says that this person has lost the project while it was open, and hands them what could not be saved. */
export function GoneNotice() {
  const isGone = useDocumentSnapshot(({ save }) => save === 'gone');
  const { projectId } = useParams<{ projectId: string }>();
  return isGone && <Notice projectId={projectId} />;
}

function Notice({ projectId }: { readonly projectId: string }) {
  const { userId } = useSelf();
  const [unsaved, setUnsaved] = useState<readonly Batch[]>([]);
  useEffect(() => {
    void browserOutbox(userId, projectId).read().then(setUnsaved);
  }, [userId, projectId]);
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-danger bg-raised px-4 py-2 text-sm"
    >
      <span className="grow">
        You have no access to this project any more.
        {unsaved.length > 0 &&
          ` Your ${counted(unsaved.length, 'unsaved edit')} ${unsaved.length === 1 ? 'is' : 'are'} kept in this browser.`}
      </span>
      {unsaved.length > 0 && (
        <Button variant="outlined" onPress={() => saveUnsaved(projectId, unsaved)}>
          <Download aria-hidden />
          Download
        </Button>
      )}
      <Link href="/projects" className="text-accent underline underline-offset-2">
        All projects
      </Link>
    </div>
  );
}

function saveUnsaved(projectId: string, unsaved: readonly Batch[]): void {
  saveFile({
    fileName: 'unsaved-edits.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify({ projectId, unsaved }, undefined, 2)),
  });
}
