import { useEffect, useState } from 'react';
import { type z } from 'zod';

import { type ApiError, callApi } from '@/lib/client/api/api-client';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: ApiError }
  | { readonly state: 'ready'; readonly value: Value };

export type Loading<Value> = {
  readonly loaded: Loaded<Value>;
  /** Shows what an answer of the server has changed; nothing while there is nothing to change. */
  readonly update: (change: (value: Value) => Value) => void;
  readonly reload: () => Promise<void>;
};

/** What the server says at an address, read when the caller appears. `schema` is the same at every call. */
export function useLoaded<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
): Loading<z.infer<Schema>> {
  const [loaded, setLoaded] = useState<Loaded<z.infer<Schema>>>({ state: 'loading' });

  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const read = await readAt(schema, path);
      if (!isGone) setLoaded(read);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [schema, path]);

  return {
    loaded,
    update: (change) =>
      setLoaded((now) => (now.state === 'ready' ? { ...now, value: change(now.value) } : now)),
    reload: async () => {
      setLoaded({ state: 'loading' });
      setLoaded(await readAt(schema, path));
    },
  };
}

async function readAt<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
): Promise<Loaded<z.infer<Schema>>> {
  const read = await callApi(schema, { path });
  return read.ok ? { state: 'ready', value: read.value } : { state: 'failed', error: read.error };
}
