import { redirect } from 'next/navigation';

import { holdShareToken } from '@/lib/server/auth/hold-share-token';
import { openShareLink } from '@/lib/server/share-links/open-share-link';

/** Only here can a cookie be set; a link that leads nowhere is explained by the page. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/share/[token]/look'>,
): Promise<never> {
  const { token } = await params;
  const found = await openShareLink(token);
  if (!found.ok || found.value?.role !== 'viewer') redirect(`/share/${token}`);
  await holdShareToken(token);
  redirect(`/projects/${found.value.projectId}`);
}
