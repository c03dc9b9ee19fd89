import { exportParamsSchema } from '@/lib/contracts/exports';
import { exportDocument } from '@/lib/server/documents/export-document';
import { attachmentResponse } from '@/lib/server/http/attachment-response';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';

export const GET = route({ params: exportParamsSchema, guests: true }, async ({ user, params }) => {
  const exported = await exportDocument({ ...params, userId: user.id });
  return exported.ok ? attachmentResponse(exported.value) : exported;
});

const refused = methodNotAllowed('GET');
export { refused as POST, refused as PUT, refused as PATCH, refused as DELETE };
