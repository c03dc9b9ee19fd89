import { registerBodySchema } from '@/lib/contracts/accounts';
import { registerAccount } from '@/lib/server/accounts/register-account';
import { addressOfRequest } from '@/lib/server/http/address-of-request';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { openRoute } from '@/lib/server/http/route';

export const POST = openRoute({ body: registerBodySchema }, async ({ request, body }) => {
  const result = await registerAccount({ ...body, address: addressOfRequest(request) });
  return result.ok ? Response.json(result.value, { status: 201 }) : result;
});

const refused = methodNotAllowed('POST');
export { refused as GET, refused as PUT, refused as PATCH, refused as DELETE };
