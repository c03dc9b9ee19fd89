import 'server-only';
import { fromRegistry } from '../process-registry';

declare module '../process-registry' {
  interface ProcessThings {
    errorReports: ErrorReports;
  }
}

/** What is known of where an error happened. Ids and paths without people in them, nothing else. */
export type ErrorPlace = {
  readonly requestId?: string | undefined;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly projectId?: string | undefined;
  /** The number that the page for errors shows to whoever met it. */
  readonly digest?: string | undefined;
  /** What the log says of it. */
  readonly log?: string | undefined;
};

export type Reporter = {
  readonly report: (error: unknown, place: ErrorPlace) => void;
  /** Resolves when everything is sent, or after that many milliseconds. */
  readonly flush: (withinMs: number) => Promise<void>;
};

type ErrorReports = { reporter: Reporter | undefined };

/** Who is told of errors, in all module graphs of this process; nobody unless `beginErrorReports` found an address. */
export function errorReports(): ErrorReports {
  return fromRegistry('errorReports', () => ({ reporter: undefined }));
}
