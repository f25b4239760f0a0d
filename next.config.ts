import path from 'node:path';
import type { NextConfig } from 'next';

// `npm test` builds beside a running system, never into its build.
const dist = process.env.JOVEY_DIST ?? '.next';

const dev = process.env.NODE_ENV === 'development';

// Prerendered pages carry Next's inline scripts, which have no nonce: bin/web-policy.cjs names them by their hashes instead of
// 'unsafe-inline', which stands here for development. Pages rendered per request get a nonce in src/proxy.ts.
const prerenderedPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self' https://checkout.stripe.com",
  "frame-ancestors 'none'",
].join('; ');

const perRequest =
  'desk|dealer|search|compare|cart|checkout|order|account|sign-in|sign-out|register|forgot-password|reset-password|verify-email';

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), usb=(), payment=(self)' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

const nextConfig: NextConfig = {
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    {
      source: `/((?!(?:${perRequest})(?:/|$)).*)`,
      headers: [{ key: 'Content-Security-Policy', value: prerenderedPolicy }],
    },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: [{ key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }],
    },
  ],
  distDir: dist,
  // Types are checked by `npm run types`, a part of `npm test`: a second check would only make each start slower.
  typescript: { ignoreBuildErrors: true, tsconfigPath: dist === '.next' ? 'tsconfig.json' : 'tsconfig.build.json' },
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  // Next hashes a whole cached page, character by character, for each visitor: as long as all the rest takes. Few come back within the hour.
  generateEtags: false,
  cacheHandler: path.resolve('bin/page-cache.cjs'),
  compress: false, // bin/web-pressed.cjs does
  agentRules: false,
  // A refusal becomes the page `forbidden.tsx` or `unauthorized.tsx` of its frame.
  experimental: { agentUpgrade: false, agentFeedback: false, authInterrupts: true },
  serverExternalPackages: [
    ...['pg', '@prisma/adapter-pg', 'inngest', '@node-rs/argon2', 'pdfkit', 'nodemailer'],
    ...['@opentelemetry/sdk-trace-node', '@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/resources'],
  ],
};

export default nextConfig;
