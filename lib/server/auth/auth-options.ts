import 'server-only';
import type { AuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';

import { database } from '../database/db';
import { clientAddress } from '../http/client-address';
import { logger } from '../logging/logger';
import { connectRedis } from '../redis/connect-redis';
import { env } from '../settings/env';
import { authCookies } from './auth-cookies';
import { sessionAbsoluteSeconds, sessionStore } from './session-store';
import { heldToken, sessionTokens } from './session-tokens';
import { signInAsDemo } from './sign-in-as-demo';
import { SignInRefused } from './sign-in-refused';
import { signInBodySchema, signInWithPassword } from './sign-in-with-password';

type Reporting = {
  /** The library answers every failure as if the visitor were signed out; this tells the truth. */
  readonly onFailure: (error: unknown) => void;
};

/** How people sign in and stay signed in, in the words of the sign-in library. */
export function authOptions({ onFailure }: Reporting): AuthOptions {
  const { appUrl, authSecret, demoMode } = env();
  const sessions = sessionStore(connectRedis(), Date.now);
  const tokens = sessionTokens(sessions);
  return {
    secret: authSecret,
    session: { strategy: 'jwt', maxAge: sessionAbsoluteSeconds },
    jwt: {
      decode: reported(tokens.decode, onFailure),
      encode: reported(tokens.encode, onFailure),
    },
    cookies: authCookies(appUrl),
    useSecureCookies: appUrl.startsWith('https:'),
    pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
    providers: [passwordProvider(onFailure), ...(demoMode ? [demoProvider(onFailure)] : [])],
    callbacks: {
      // Where people go next is the page's business; an address in a request leads nowhere.
      redirect: ({ baseUrl }) => baseUrl,
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: token.sub } }),
    },
    events: {
      signIn: ({ user }) => logger().info({ userId: user.id }, 'signed in'),
      signOut: async ({ token }) => {
        const held = heldToken(token);
        if (held !== undefined) await sessions.revoke(held);
      },
    },
    logger: {
      // A session that has ended is no error, and what is one was reported already.
      error: (code) => logger().debug({ code }, 'sign-in library'),
      warn: (code) => logger().debug({ code }, 'sign-in library'),
      debug: () => {},
    },
  };
}

function passwordProvider(onFailure: Reporting['onFailure']) {
  return credentialsProvider({
    credentials: { email: {}, password: {} },
    authorize: reported(async (credentials, { headers }) => {
      const body = signInBodySchema.safeParse(credentials);
      if (!body.success) return null;
      const result = await signInWithPassword(
        { ...body.data, address: addressIn(headers) },
        {
          redis: connectRedis(),
          findUser: (email) => database().prisma.user.findUnique({ where: { email } }),
        },
      );
      if (!result.ok) throw new SignInRefused(result.error);
      return result.value ?? null;
    }, onFailure),
  });
}

function demoProvider(onFailure: Reporting['onFailure']) {
  return credentialsProvider({
    id: 'demo',
    credentials: {},
    authorize: reported(async (_, { headers }) => {
      const select = { id: true, name: true, email: true };
      const result = await signInAsDemo(
        { address: addressIn(headers) },
        {
          redis: connectRedis(),
          findUser: (email) => database().prisma.user.findUnique({ where: { email }, select }),
        },
      );
      if (!result.ok) throw new SignInRefused(result.error);
      return result.value;
    }, onFailure),
  });
}

const headersSchema = z.object({ 'x-forwarded-for': z.string().optional() }).optional();

function addressIn(headers: unknown): string {
  const forwardedFor = headersSchema.parse(headers)?.['x-forwarded-for'];
  return clientAddress(forwardedFor, env().trustedProxies);
}

function reported<Args extends readonly unknown[], T>(
  work: (...args: Args) => T | PromiseLike<T>,
  onFailure: (error: unknown) => void,
): (...args: Args) => Promise<T> {
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
}
