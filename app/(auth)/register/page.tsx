import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';

import { RegisterForm } from '@/components/account/register-form';
import { currentUser } from '@/lib/server/auth/current-user';
import { innerPath } from '@/lib/server/auth/inner-path';

export const metadata: Metadata = { title: 'Create an account' };

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const { callbackUrl } = await searchParams;
  const destination = innerPath(callbackUrl, '/projects');
  if (await currentUser()) redirect(destination);
  return (
    <>
      <h1 className="text-xl font-semibold">Create an account</h1>
      <RegisterForm destination={destination} />
      <p className="text-sm text-quiet">
        Have an account?{' '}
        <Link
          href={{ pathname: '/sign-in', query: { callbackUrl: destination } }}
          className="text-accent underline underline-offset-2"
        >
          Sign in
        </Link>
      </p>
    </>
  );
}
