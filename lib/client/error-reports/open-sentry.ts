import { captureException, init } from '@sentry/nextjs';

import { browserErrorSettingsSchema } from '@/lib/contracts/error-reports/browser-settings';
import { collectNothing } from '@/lib/contracts/error-reports/collect-nothing';
import { scrubBreadcrumb } from '@/lib/contracts/error-reports/scrub-breadcrumb';
import { scrubEvent } from '@/lib/contracts/error-reports/scrub-event';
import { scrubSpan } from '@/lib/contracts/error-reports/scrub-span';

const partsKept = new Set([
  'Breadcrumbs',
  'Dedupe',
  'EventFilters',
  'FunctionToString',
  'GlobalHandlers',
  'LinkedErrors',
  'NextjsClientStackFrameNormalization',
]);

/** The one place of the browser that knows Sentry: takes the page's settings, gives what reports an error. */
export function openSentry(settings: string): (error: unknown) => void {
  const { requestId, tracesSampleRate, ...rest } = browserErrorSettingsSchema.parse(
    JSON.parse(settings),
  );
  const measures = tracesSampleRate > 0;
  init({
    ...rest,
    ...(measures && { tracesSampleRate }),
    sendClientReports: false,
    enhanceFetchErrorMessages: false,
    dataCollection: collectNothing,
    integrations: (parts) =>
      parts.filter(({ name }) => partsKept.has(name) || (measures && name === 'BrowserTracing')),
    initialScope: { tags: { request_id: requestId, role: 'browser' } },
    beforeBreadcrumb: scrubBreadcrumb,
    beforeSend: scrubEvent,
    beforeSendSpan: scrubSpan,
  });
  return (error) => captureException(error);
}
