import type { NextConfig } from 'next';

// `npm test` builds beside a running system, never into its build.
const dist = process.env.JOVEY_DIST ?? '.next';

const nextConfig: NextConfig = {
  distDir: dist,
  // Types are checked by `npm run types`, a part of `npm test`: a second check would only make each start slower.
  typescript: { ignoreBuildErrors: true, tsconfigPath: dist === '.next' ? 'tsconfig.json' : 'tsconfig.build.json' },
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: process.env.JOVEY_COMPRESS !== '0',
  agentRules: false,
  experimental: { agentUpgrade: false, agentFeedback: false },
  serverExternalPackages: ['pg', '@prisma/adapter-pg', 'inngest', '@node-rs/argon2', 'pdfkit', 'nodemailer'],
};

export default nextConfig;
