// On every answer. Nobody frames us, opens us as their own, or feeds a page of ours another base or plugin.
import securityHeaders from './lib/server/http/security-headers.json' with { type: 'json' };

/** An address that lets people in goes nowhere from its page, and is kept by nobody. */
const shareHeaders = {
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex',
};

/** What is named after its content is nobody's secret, and may come through another host. */
const hashedHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

// Development has no hashed files that another host could have.
const assetPrefix =
  process.env.NODE_ENV === 'production'
    ? (process.env.ASSET_PREFIX || process.env.CDN_URL || '').replace(/\/+$/, '')
    : '';

const cdnSettings = {
  assetPrefix,
  crossOrigin: 'anonymous',
  // A browser starts no worker from another host.
  experimental: { turbopackWorkerAssetPrefix: '' },
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
  // Pages of one deployment that meet another load anew instead of mixing the two.
  ...(process.env.DEPLOYMENT_ID ? { deploymentId: process.env.DEPLOYMENT_ID } : {}),
  ...(assetPrefix ? cdnSettings : {}),
  headers: () => [
    { source: '/:path*', headers: entriesOf(securityHeaders) },
    { source: '/_next/static/:path*', headers: entriesOf(hashedHeaders) },
    { source: '/share/:path*', headers: entriesOf(shareHeaders) },
  ],
};

/**
 * With a token for them, maps of the sources are made, handed to Sentry and removed again. Without one there are none, and
 * Sentry has no part in the build.
 */
async function withSourceMaps(config) {
  const { SENTRY_AUTH_TOKEN: authToken, SENTRY_ORG: org, SENTRY_PROJECT: project } = process.env;
  if (!authToken || !org || !project) return config;
  const { withSentryConfig } = await import('@sentry/nextjs/config');
  const mapped = { ...config, productionBrowserSourceMaps: true };
  return withSentryConfig(mapped, {
    authToken,
    org,
    project,
    ...(config.deploymentId ? { release: { name: config.deploymentId } } : {}),
    sourcemaps: { deleteSourcemapsAfterUpload: true },
    buildTimeInstrumentation: false,
    routeManifestInjection: false,
    suppressOnRouterTransitionStartWarning: true,
    telemetry: false,
    silent: true,
  });
}

export default withSourceMaps(nextConfig);
