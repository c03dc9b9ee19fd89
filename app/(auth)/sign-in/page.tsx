import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';

import { SignInForm } from '@/components/account/sign-in-form';
import { currentUser } from '@/lib/server/auth/current-user';
import { innerPath } from '@/lib/server/auth/inner-path';
import { signInOffer } from '@/lib/server/auth/sign-in-offer';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl } = await searchParams;
  const destination = innerPath(callbackUrl, '/projects');
  if (await currentUser()) redirect(destination);
  return (
    <>
      <h1 className="text-xl font-semibold">Sign in</h1>
      <SignInForm destination={destination} offersDemo={signInOffer().demo} />
      <p className="text-sm text-quiet">
        New here?{' '}
        <Link
          href={{ pathname: '/register', query: { callbackUrl: destination } }}
          className="text-accent underline underline-offset-2"
        >
          Create an account
        </Link>
      </p>
    </>
  );
}
