import { type ErrorEvent, type Exception, type StackFrame } from '@sentry/nextjs';

import { loggablePath } from '@/lib/shared/loggable-path';

import { keepOnly } from './keep-only';
import { scrubBreadcrumb } from './scrub-breadcrumb';
import { scrubText } from './scrub-text';

const ofEvent = new Set([
  'breadcrumbs',
  'contexts',
  'debug_meta',
  'environment',
  'event_id',
  'exception',
  'level',
  'message',
  'platform',
  'release',
  'request',
  'sdk',
  // Never sent: what the sender notes for itself.
  'sdkProcessingMetadata',
  'tags',
  'timestamp',
  'transaction',
  'type',
]);
// Ids are ours, and what a report is found by: they stay as they are.
const idTags = new Set(['digest', 'project_id', 'request_id', 'role']);
const textTags = new Set(['log', 'method', 'path']);
const ofContexts = new Set(['runtime', 'trace']);
const ofTrace = new Set(['op', 'parent_span_id', 'span_id', 'status', 'trace_id']);
const ofMechanism = new Set(['exception_id', 'handled', 'parent_id', 'source', 'type']);
const ofFrame = new Set([
  'abs_path',
  'colno',
  'debug_id',
  'filename',
  'function',
  'in_app',
  'lineno',
  'module',
  'platform',
]);

/**
 * What an error report may say: what broke, where in the code, in which release and under which request. Of people it
 * keeps nothing; what is not listed here is left out, whatever the next version of the sender adds.
 */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const { message, transaction, request, exception, breadcrumbs, contexts, tags } = event;
  return {
    ...keepOnly(event, ofEvent),
    ...(message !== undefined && { message: scrubText(message) }),
    ...(transaction !== undefined && { transaction: scrubText(transaction) }),
    ...(request?.url !== undefined && { request: { url: loggablePath(request.url) } }),
    ...(request !== undefined && request.url === undefined && { request: {} }),
    ...(exception?.values && { exception: { values: exception.values.map(scrubException) } }),
    ...(breadcrumbs && {
      breadcrumbs: breadcrumbs.flatMap((crumb) => scrubBreadcrumb(crumb) ?? []),
    }),
    ...(contexts && { contexts: scrubContexts(contexts) }),
    ...(tags && { tags: scrubTags(tags) }),
  };
}

function scrubException(exception: Exception): Exception {
  const { type, value, stacktrace, mechanism } = exception;
  return {
    ...(type !== undefined && { type: scrubText(type) }),
    ...(value !== undefined && { value: scrubText(value) }),
    ...(stacktrace?.frames && { stacktrace: { frames: stacktrace.frames.map(scrubFrame) } }),
    ...(mechanism && { mechanism: keepOnly(mechanism, ofMechanism) }),
  };
}

function scrubFrame(frame: StackFrame): StackFrame {
  const { filename, abs_path: path } = frame;
  return {
    ...keepOnly(frame, ofFrame),
    // Stays what maps of the source know it by: without its address it would be nobody's.
    ...(filename !== undefined && { filename: withoutQuery(filename) }),
    ...(path !== undefined && { abs_path: withoutQuery(path) }),
  };
}

/** A page is a file, too, for scripts that stand in it. */
function withoutQuery(file: string): string {
  return file.includes('/_next/') ? file.replace(/[?#].*$/, '') : loggablePath(file);
}

function scrubContexts(contexts: NonNullable<ErrorEvent['contexts']>) {
  const kept = keepOnly(contexts, ofContexts);
  return kept.trace ? { ...kept, trace: keepOnly(kept.trace, ofTrace) } : kept;
}

function scrubTags(tags: NonNullable<ErrorEvent['tags']>): NonNullable<ErrorEvent['tags']> {
  const kept = keepOnly(tags, new Set([...idTags, ...textTags]));
  for (const [name, value] of Object.entries(kept)) {
    if (typeof value === 'string' && textTags.has(name)) kept[name] = scrubText(value);
  }
  return kept;
}
