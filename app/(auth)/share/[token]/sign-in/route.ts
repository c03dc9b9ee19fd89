import { leaveToSignIn } from '@/lib/server/auth/leave-to-sign-in';

type Context = { readonly params: Promise<{ readonly token: string }> };

export async function GET(_request: Request, { params }: Context): Promise<never> {
  return leaveToSignIn('/sign-in', (await params).token);
}
