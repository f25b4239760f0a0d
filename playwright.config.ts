import { defineConfig } from '@playwright/test';
import { chromiumAt } from './bin/chromium.mjs';

const results = process.env.PLAYWRIGHT_RESULTS;
const root = process.getuid?.() === 0;

const faults = ['crash.spec.ts', 'database-down.spec.ts'];

export default defineConfig({
  testDir: 'e2e',
  projects: [
    // The card's journeys are the processor themselves: only where the system was told to ask them.
    { name: 'journeys', testIgnore: process.env.STRIPE_API_BASE ? faults : [...faults, 'card.spec.ts'] },
    // They kill processes, after everything else: only of a system that was started for the tests.
    ...(process.env.JOVEY_TEST ? [{ name: 'faults', testMatch: faults }] : []),
  ],
  outputDir: 'test-results',
  // One organisation, two cores: journeys in turn are faster to understand and hardly slower.
  workers: 1,
  // For what hangs, not for what is slow: reactions, agents and restarts take their time on a busy machine.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: results ? [['json', { outputFile: results }], ['line']] : [['list']],
  use: {
    // `npm test` starts a system of its own and says where; by hand the tests use the one that runs.
    baseURL: process.env.E2E_URL ?? 'http://127.0.0.1:3000',
    browserName: 'chromium',
    locale: 'en-GB',
    // For whoever runs one journey by hand: it costs a quarter of the time of all of them.
    trace: process.env.JOVEY_TEST ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumAt(),
      // Chromium's sandbox does not work for root; the rest keeps it from calling home.
      args: [
        ...(root ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
