import { z } from 'zod';

const codedSchema = z.object({ code: z.string() });

/** Why something failed, on one line; where several addresses were tried Node gives no message but a code. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = codedSchema.safeParse(error).data?.code ?? '';
  const text = message.replaceAll(/\s+/g, ' ').replace(/\.$/, '') || code || 'for no reason given';
  return code === '' || text.includes(code) ? text : `${text} (${code})`;
}
