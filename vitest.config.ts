import path from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (folder: string) => path.resolve(import.meta.dirname, folder);
const resolve = { alias: { '@inngest': at('inngest'), '@': at('src'), 'server-only': at('bin/empty.mjs') } };
// A line per request would bury what a test says.
const env = { JOVEY_LOG: 'error' };
const everywhere = '{src,inngest,prisma,bin,bench}/**/*';

export default defineConfig({
  resolve,
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      { resolve, test: { name: 'architecture', include: ['architecture/**/*.test.ts'], testTimeout: 180_000 } },
      {
        resolve,
        test: {
          name: 'unit',
          env,
          include: [`${everywhere}.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'db',
          env,
          include: [`${everywhere}.db.test.ts`],
          globalSetup: ['bin/test-database.mjs'],
          // For what hangs, not for what is slow: the first case of a file also pays for its process's first queries and its shop.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
