#!/usr/bin/env node
import { root } from './environment.mjs';
// npm test: everything, with its own set-up. npm test -- lint unit: only these sections.
import { main } from './failure.mjs';
import { checkNode, install, installed } from './install.mjs';
import { progress } from './steps.mjs';

await main(async () => {
  checkNode();
  const { step, say, seconds } = progress();
  say('\nJovey: tests\n');
  if (!installed(root)) {
    await step('packages', () => install(root, `${root}/.data/logs`), 'from the package registry, a minute or two');
  }
  // Only now: everything below needs the packages.
  const { testAll } = await import('./test-all.mjs');
  process.exit(await testAll({ wanted: process.argv.slice(2), step, say, seconds }));
});
