import path from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (folder: string) => path.resolve(import.meta.dirname, folder);
const resolve = { alias: { '@inngest': at('inngest'), '@': at('src'), 'server-only': at('bin/empty.mjs') } };
// A line per request would bury what a test says.
const env = { JOVEY_LOG: 'error' };
const never = ['**/node_modules/**'];
const everywhere = '{src,inngest,prisma,bin,bench}/**/*';
// They start databases and processes of their own, change where this one finds them, or read what it has done altogether.
const apart = [
  '{inngest,bin}/**/*',
  'src/app/api/_{attack,outage}/*',
  'src/server/kernel/worker-turns',
  'src/server/platform/health/figures',
].map((it) => `${it}.db.test.ts`);
const db = {
  env,
  globalSetup: ['bin/test-database.mjs'],
  // For what hangs, not for what is slow: the first case of a file also pays for its process's first queries and its shop.
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

export default defineConfig({
  resolve,
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        resolve,
        test: {
          name: 'architecture',
          include: ['architecture/**/*.test.ts'],
          testTimeout: 180_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          name: 'unit',
          env,
          sequence: { groupOrder: 1 },
          include: [`${everywhere}.test.{ts,tsx}`],
          exclude: [...never, '**/*.db.test.ts'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      // Files share a process where they can: loading the house anew for each is a third of their time. One project after
      // another, for a process serves one project.
      {
        resolve,
        test: {
          ...db,
          name: 'db',
          sequence: { groupOrder: 2 },
          include: [`${everywhere}.db.test.ts`],
          exclude: [...never, ...apart],
          isolate: false,
        },
      },
      { resolve, test: { ...db, name: 'db apart', include: apart, sequence: { groupOrder: 3 } } },
    ],
  },
});
