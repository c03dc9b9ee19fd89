import { NextResponse, type NextRequest } from 'next/server';

import { askedPathHeader } from '@/lib/server/http/asked-path-header';

/** Tells pages for signed-in people where they are, so that signing in can lead back there. */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
  const passedOn = new Headers(headers);
  passedOn.set(askedPathHeader, `${nextUrl.pathname}${nextUrl.search}`);
  return NextResponse.next({ request: { headers: passedOn } });
}

export const config = { matcher: '/projects/:path*' };
