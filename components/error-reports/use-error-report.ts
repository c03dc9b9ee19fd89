import { useEffect } from 'react';

import { reportError } from '@/lib/client/error-reports/report-error';

/** Reports what a page for errors shows. One with a number (`digest`) is the server's, which has reported it. */
export function useErrorReport(error: unknown, digest: string | undefined): void {
  useEffect(() => {
    if (digest === undefined) reportError(error);
  }, [error, digest]);
}
