import { useState } from 'react';
import { z } from 'zod';

import { callApi } from '@/lib/client/api/api-client';
import { problemText } from '@/lib/client/api/problem-text';
import { userHeader } from '@/lib/contracts/operations';
import {
  newShareLinkSchema,
  type ShareLink,
  type ShareLinkRole,
  shareLinksReplySchema,
} from '@/lib/contracts/share-links';

import { type Loaded, useLoaded } from './use-loaded';

type ShareLinks = {
  readonly links: Loaded<{ readonly shareLinks: readonly ShareLink[] }>;
  /** The addresses of links that were made here, by the link's id: they are told only then. */
  readonly addresses: Readonly<Record<string, string>>;
  /** A change is under way. */
  readonly isBusy: boolean;
  /** Why the last change was not made. */
  readonly problem: string | undefined;
  readonly reload: () => Promise<void>;
  /** Makes the link of a role, in place of the one there was. */
  readonly create: (role: ShareLinkRole) => Promise<void>;
  readonly revoke: (link: ShareLink) => Promise<void>;
};

/** The links into a project, read when the caller appears. `you` is whose page this is. */
export function useShareLinks(projectId: string, you: string): ShareLinks {
  const path = `/api/v1/projects/${projectId}/share-links`;
  const headers = { [userHeader]: you };
  const { loaded: links, update, reload } = useLoaded(shareLinksReplySchema, path);
  const [addresses, setAddresses] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const put = (role: ShareLinkRole, ...made: readonly ShareLink[]) =>
    update(({ shareLinks }) => ({
      shareLinks: [...shareLinks.filter((each) => each.role !== role), ...made],
    }));

  return {
    links,
    addresses,
    isBusy,
    problem,
    reload,
    create: async (role) => {
      setProblem(undefined);
      setIsBusy(true);
      const request = { path, body: { role }, headers };
      const made = await callApi(newShareLinkSchema, { method: 'POST', ...request });
      setIsBusy(false);
      if (!made.ok) return setProblem(problemText(made.error));
      const { path: below, ...link } = made.value;
      setAddresses((now) => ({ ...now, [link.id]: new URL(below, window.location.href).href }));
      put(role, link);
    },
    revoke: async ({ id, role }) => {
      setProblem(undefined);
      setIsBusy(true);
      const request = { path: `${path}/${id}`, headers };
      const revoked = await callApi(z.null(), { method: 'DELETE', ...request });
      setIsBusy(false);
      if (revoked.ok) put(role);
      else setProblem(problemText(revoked.error));
    },
  };
}
