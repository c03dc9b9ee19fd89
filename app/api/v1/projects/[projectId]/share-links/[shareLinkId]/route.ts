import { shareLinkParamsSchema } from '@/lib/contracts/share-links';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';
import { revokeShareLink } from '@/lib/server/share-links/revoke-share-link';

export const DELETE = route({ params: shareLinkParamsSchema }, ({ user, params }) =>
  revokeShareLink({ ...params, userId: user.id }),
);

const refused = methodNotAllowed('DELETE');
export { refused as GET, refused as POST, refused as PUT, refused as PATCH };
