import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  typedRoutes: true,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: process.env.JOVEY_COMPRESS !== '0',
  agentRules: false,
  experimental: { agentUpgrade: false, agentFeedback: false },
  serverExternalPackages: ['pg', '@prisma/adapter-pg', 'inngest', '@node-rs/argon2', 'pdfkit', 'nodemailer'],
};

export default nextConfig;
