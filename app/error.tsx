'use client';

import { useErrorReport } from '@/components/error-reports/use-error-report';
import { Button } from '@/components/ui/button';

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = digestOf(error);
  useErrorReport(error, digest);
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-3 px-6">
      <h1 className="text-xl font-semibold">This page could not be shown</h1>
      <p className="text-quiet">
        What was shown as saved is safe. Try again, and if it stays like this, pass on the number
        below.
      </p>
      {digest !== undefined && <p className="font-mono text-sm">{digest}</p>}
      <p>
        <Button variant="primary" onPress={retry}>
          Try again
        </Button>
      </p>
    </main>
  );
}
