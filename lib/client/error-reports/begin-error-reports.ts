import { sendErrorsTo } from './report-error';

/**
 * Reports this page's errors if it came with an address for them. What reports them is loaded only then, beside the
 * page, and is told afterwards of what went wrong until it was there.
 */
export function beginErrorReports(): void {
  const settings = document.documentElement.dataset['errorReports'];
  if (settings !== undefined) void begin(settings);
}

async function begin(settings: string): Promise<void> {
  const early: unknown[] = [];
  const keepError = ({ error }: ErrorEvent) => early.push(error);
  const keepRejection = ({ reason }: PromiseRejectionEvent) => early.push(reason);
  sendErrorsTo((error) => early.push(error));
  addEventListener('error', keepError);
  addEventListener('unhandledrejection', keepRejection);
  try {
    const { openSentry } = await import('./open-sentry');
    const report = openSentry(settings);
    sendErrorsTo(report);
    early.forEach(report);
  } catch {
    // A page is no worse for an error that nobody hears of.
    sendErrorsTo(() => undefined);
  } finally {
    removeEventListener('error', keepError);
    removeEventListener('unhandledrejection', keepRejection);
  }
}
