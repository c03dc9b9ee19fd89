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
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'ioredis', 'pg', 'pino'],
  // `npm run check` judges the types, those of the tests too; a build must not need what tests need.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
};

export default nextConfig;
