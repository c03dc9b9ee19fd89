import { type LoadJob } from './load';

/** One person's tab as far as measuring needs it. */
export type Editor = {
  /** Gives the editor's own record this name, for everybody. */
  readonly rename: (name: string) => void;
  readonly close: () => void;
};

export type Connection = {
  readonly job: LoadJob;
  /** Which of the job's people it is. */
  readonly at: number;
  /** To be told of every name that arrives here. */
  readonly hear: (name: string) => void;
};

/** Resolves when the editor has the document and may write. */
export type ConnectEditor = (connection: Connection) => Promise<Editor>;

export function urlOf({ job, at }: Connection): string {
  return job.urls[at % job.urls.length] ?? '';
}
