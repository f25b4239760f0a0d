#!/usr/bin/env node
// npm run up / npm run dev: sets up what is missing and runs the whole system until Ctrl-C.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { endCommands } from './commands.mjs';
import { dataFolder, loadSettings, root } from './environment.mjs';
import { Failure, main } from './failure.mjs';
import { checkNode, install, installed } from './install.mjs';
import { progress } from './steps.mjs';

const HELP = `npm run up -- [--port 3000]    everything, built      npm run dev -- [--port 3000]    with hot reload
  DATABASE_URL   a PostgreSQL of yours instead of the embedded one      PORT, SITE_URL   where the shop is reached
  JOVEY_DATA     the data folder instead of .data                       JOVEY_HOST       address to listen on`;

function options() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, dev: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    return values;
  } catch (error) {
    throw new Failure(`${error.message.split('\n')[0]} See npm run up -- --help.`);
  }
}

function portOf(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`"${text}" is not a port: give a number from 1 to 65535.`);
}

await main(async () => {
  const given = options();
  if (given.help) return console.log(HELP);
  checkNode();
  loadSettings();
  const port = portOf(given.port ?? (process.env.PORT || '3000'));
  const folder = dataFolder();
  const { step, say, seconds } = progress();
  const began = Date.now();
  say(`\nJovey${given.dev ? ' with hot reload' : ''}\n`);

  // Until the system itself runs, a signal only has to end the command under way.
  let stop = async () => {};
  let stopping = false;
  let ready = false;
  const onSignal = async (signal) => {
    if (stopping) process.exit(1);
    stopping = true;
    say('\n  stopping …');
    await Promise.all([stop(), endCommands()]);
    say('  stopped');
    process.exit(ready ? 0 : signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal));

  if (!installed(root)) {
    await step(
      'packages',
      () => install(root, path.join(folder, 'logs')),
      'from the package registry, a minute or two',
    );
  }
  // Only now: everything below needs the packages.
  const { startSystem } = await import('./system.mjs');
  const { summary } = await import('./summary.mjs');
  const system = startSystem({ folder, port, dev: given.dev ?? false, step });
  stop = system.stop;
  try {
    await system.ready;
    ready = true;
  } catch (error) {
    if (stopping) return await new Promise(() => {});
    await system.stop();
    throw error;
  }
  say(summary({ port, folder, took: seconds(Date.now() - began), dev: given.dev }));
});
