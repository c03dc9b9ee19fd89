'use client';

import { Download, RotateCw, X } from 'lucide-react';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { type DocumentStore } from '@/lib/client/document/document-store';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { saveFile } from '@/lib/client/exports/save-file';
import { can } from '@/lib/contracts/permissions';

import { goneText, setAsideText } from './unsaved-text';

/**
 * Says that this person has lost the project while it was open, or that the server would not take some edits from them,
 * and hands them what could not be saved.
 */
export function UnsavedNotice() {
  const isGone = useDocumentSnapshot(({ save }) => save === 'gone');
  const setAside = useDocumentSnapshot((snapshot) => snapshot.setAside);
  if (isGone) return <GoneNotice />;
  return setAside.length > 0 && <SetAsideNotice />;
}

function GoneNotice() {
  const store = useDocumentStore();
  const count = store.unsaved().length;
  return (
    <Notice text={goneText(count)}>
      {count > 0 && <DownloadButton store={store} />}
      <Link href="/projects" className="text-accent underline underline-offset-2">
        All projects
      </Link>
    </Notice>
  );
}

function SetAsideNotice() {
  const store = useDocumentStore();
  const setAside = useDocumentSnapshot((snapshot) => snapshot.setAside);
  const mayEdit = useDocumentSnapshot(({ role }) => can(role, 'document.edit'));
  const canRetry = mayEdit && setAside.some(({ batch }) => batch !== undefined);
  return (
    <Notice text={setAsideText(setAside.map(({ reason }) => reason))}>
      {canRetry && (
        <Button variant="outlined" onPress={() => store.retrySetAside()}>
          <RotateCw aria-hidden />
          Try again
        </Button>
      )}
      <DownloadButton store={store} />
      <Button variant="outlined" onPress={() => store.dismissSetAside()}>
        <X aria-hidden />
        Dismiss
      </Button>
    </Notice>
  );
}

function Notice({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-danger bg-raised px-4 py-2 text-sm"
    >
      <span className="grow">{text}</span>
      {children}
    </div>
  );
}

function DownloadButton({ store }: { readonly store: DocumentStore }) {
  const { projectId } = useParams<{ projectId: string }>();
  const save = () =>
    saveFile({
      fileName: 'unsaved-edits.json',
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(
        JSON.stringify({ projectId, unsaved: store.unsaved() }, undefined, 2),
      ),
    });
  return (
    <Button variant="outlined" onPress={save}>
      <Download aria-hidden />
      Download
    </Button>
  );
}
