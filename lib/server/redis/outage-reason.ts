import 'server-only';
import { z } from 'zod';

import { reasonOf } from '../reason-of';

/** What a cluster's client says of all its nodes, it says of the last one. */
const causedSchema = z.object({ lastNodeError: z.instanceof(Error) });

const causesMax = 5;

const texts: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'nobody listens at its address'],
  [/ENOTFOUND|EAI_AGAIN/, 'the name of its host is not known'],
  [/NOAUTH/, 'it asks for a password, and none is set'],
  [/WRONGPASS|invalid password/, 'it refuses the user or the password'],
  [/NOPERM/, 'its user may not do what is needed'],
  [/cluster support disabled/, 'it is no cluster: name it in REDIS_URL'],
  [
    /^(MOVED|CLUSTERDOWN)/,
    'it is a cluster that is not whole, or not named in REDIS_CLUSTER_NODES',
  ],
  [/LOADING/, 'it still loads what it keeps'],
  [/CERT|SIGNED|EPROTO|ERR_SSL|ERR_TLS/, 'its certificate is not trusted, or it takes no TLS'],
  [/ETIMEDOUT|EHOSTUNREACH|time ?out|timed out|No answer/i, 'it does not answer in time'],
  [/ECONNRESET|EPIPE/, 'it ends connections; one that takes only TLS does that to redis://'],
];

const vague = /isn't (writeable|ready)|Connection is closed|Failed to refresh|has ended/;

/** Whether an error says no more than that there is no connection. */
export function isVague(error: unknown): boolean {
  return vague.test(reasonOf(deepest(error)));
}

/** Why Redis is away, in a few words for whoever runs the server: never a command, a user or a password. */
export function outageReason(error: unknown): string {
  const reason = reasonOf(deepest(error));
  const known = texts.find(([pattern]) => pattern.test(reason));
  if (known) return `${known[1]} (${reason})`;
  return vague.test(reason) ? 'there is no connection to it' : reason;
}

function deepest(error: unknown, causes = 0): unknown {
  if (!(error instanceof Error) || causes > causesMax) return error;
  const cause = error.cause ?? causedSchema.safeParse(error).data?.lastNodeError;
  return cause instanceof Error ? deepest(cause, causes + 1) : error;
}
