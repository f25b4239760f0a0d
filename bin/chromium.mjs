import fs from 'node:fs';
import { createRequire } from 'node:module';
import { run } from './commands.mjs';
import { Failure } from './failure.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser for the tests: CHROMIUM, Playwright's own, or the system's; undefined when there is none. */
export function chromiumAt() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  return [chromium.executablePath(), ...PLACES].find((it) => it && fs.existsSync(it));
}

/** Makes sure there is a browser: as root on Debian it is installed, elsewhere the failure says what to do. */
export async function ensureChromium(log) {
  if (chromiumAt()) return;
  const debian = fs.existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!debian) {
    const how = '"npx playwright install chromium" or your system\'s package "chromium"';
    throw new Failure(`The browser tests need Chromium: install it with ${how}, or name one in CHROMIUM.`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const failed = 'Chromium could not be installed (apt-get install chromium)';
  await run('apt-get', ['update', '-qq'], { env, log, failed });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, log, failed });
}
