import { joinBodySchema } from '@/lib/contracts/share-links';
import { addressOfRequest } from '@/lib/server/http/address-of-request';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';
import { joinByLink } from '@/lib/server/share-links/join-by-link';

export const POST = route({ body: joinBodySchema }, ({ user, body, request }) =>
  joinByLink({ ...body, userId: user.id, address: addressOfRequest(request) }),
);

const refused = methodNotAllowed('POST');
export { refused as GET, refused as PUT, refused as PATCH, refused as DELETE };
