/** On every answer. Nobody frames us, opens us as their own, or feeds a page of ours another base or plugin. */
const securityHeaders = {
  'Content-Security-Policy':
    "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** An address that lets people in goes nowhere from its page, and is kept by nobody. */
const shareHeaders = {
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

const entriesOf = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Without a fixed root, a stray lock file in a parent folder moves the traced output.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    'ioredis',
    'pg',
    'pino',
    'prom-client',
  ],
  // Pictures are never made smaller here: without it everybody may have them made, and kept on a disk to be only read.
  images: { unoptimized: true },
  // `npm run check` judges the types, those of the tests too; a build must not need what tests need.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  headers: () => [
    { source: '/:path*', headers: entriesOf(securityHeaders) },
    { source: '/share/:path*', headers: entriesOf(shareHeaders) },
  ],
};

export default nextConfig;
