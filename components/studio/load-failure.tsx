'use client';

import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type ApiError } from '@/lib/client/api/api-client';
import { problemText } from '@/lib/client/api/problem-text';
import { useDocumentStore } from '@/lib/client/document/document-provider';

/** The project could not be read: what happened, and a way to try again. */
export function LoadFailure({ error }: { readonly error: ApiError }) {
  const store = useDocumentStore();
  return (
    <EmptyState
      sentence={`The project could not be opened. ${problemText(error)}`}
      action={
        <Button variant="primary" onPress={() => void store.load()}>
          Try again
        </Button>
      }
    />
  );
}
