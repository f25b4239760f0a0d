import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nextCli } from './build.mjs';
import { chromiumAt, ensureChromium } from './chromium.mjs';
import { endCommands, run } from './commands.mjs';
import { root, settingsFiles } from './environment.mjs';
import { Failure, sentence } from './failure.mjs';
import { generate } from './generate.mjs';
import { freePort } from './ports.mjs';
import { FAST, scratchFolder, sweepScratch } from './scratch-postgres.mjs';
import { startSystem } from './system.mjs';
import { fromPlaywright, fromVitest, single } from './test-results.mjs';

const SECTIONS = ['lint', 'types', 'architecture', 'unit', 'db', 'e2e'];
// Database tests are one section, whether they share a process or not.
const projectOf = (file) =>
  file.startsWith('architecture/') ? 'architecture' : file.endsWith('.db.test.ts') ? 'db' : 'unit';
const OURS =
  /^(DATABASE_URL|APP_DATABASE_URL|RUNNER_DATABASE_URL|JOVEY_|SITE_URL|WEB_PROCESSES|NEXTAUTH_|INNGEST_|PORT$|ANTHROPIC_|STRIPE_|SMTP_)/;

const bin = (name) => path.join(root, 'node_modules', name);

/** Runs the wanted sections and prints the sum as the last line; resolves to the exit code. */
export async function testAll({ wanted, step, say, seconds }) {
  const unknown = wanted.filter((it) => !SECTIONS.includes(it));
  if (unknown.length > 0) throw new Failure(`There is no section "${unknown[0]}", only ${SECTIONS.join(', ')}.`);
  const sections = new Set(wanted.length > 0 ? wanted : SECTIONS);
  isolate();
  await sweepScratch();
  const folder = scratchFolder();
  const logs = path.join(folder, 'logs');
  const began = Date.now();
  const results = [];
  let system;
  let tidied;
  const tidy = () =>
    (tidied ??= (async () => {
      await Promise.all([system?.stop(), endCommands()]);
      fs.rmSync(folder, { recursive: true, force: true });
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await tidy();
      process.exit(130);
    });
  }

  const section = async (name, work, at = Date.now()) => {
    const result = await work();
    results.push(result);
    const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
    const numbers = `${result.passed} passed, ${result.failed} failed${skipped}`.padEnd(24);
    say(`  ${result.failed > 0 ? '✗' : '✓'} ${name.padEnd(14)} ${numbers} ${seconds(Date.now() - at)}`);
    return result;
  };
  const check = (name, work) =>
    section(name, async () => {
      const error = await work().then(
        () => undefined,
        (it) => it,
      );
      return single(name, error && (error.output ?? sentence(error)));
    });

  const context = { folder, logs, section, check, keep: (it) => (system = it) };
  try {
    await step('database client', async () => (generate() ? undefined : { note: 'up to date' }));
    const still = [];
    if (sections.has('lint')) still.push(lint(context));
    if (sections.has('types')) still.push(types(context));
    await Promise.all(still);
    // Side by side only where there is room: on two cores a build makes tests that watch the clock fail.
    const roomy = os.availableParallelism() >= 4 && os.freemem() > 3 * 1024 ** 3;
    const projects = ['architecture', 'unit', 'db'].filter((it) => sections.has(it));
    const vitests = () => (projects.length > 0 ? vitest(context, projects) : undefined);
    const started = () => (sections.has('e2e') ? start(context) : undefined);
    const first = vitests();
    if (!roomy) await first;
    const [, running] = await Promise.all([first, started()]);
    if (running) await browser(context, running);
  } finally {
    report(results, say);
    await tidy();
  }
  const [passed, failed] = ['passed', 'failed'].map((key) => results.reduce((sum, it) => sum + it[key], 0));
  say(`\n  ${seconds(Date.now() - began)}\n`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

// Tests decide about their own database, addresses and keys, whatever the caller or a settings file has.
function isolate() {
  for (const name of Object.keys(process.env)) if (OURS.test(name)) delete process.env[name];
  for (const name of Object.keys(settingsFiles())) process.env[name] = '';
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL', 'JOVEY_SECRET']) delete process.env[name];
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', JOVEY_TEST: '1' });
}

const lint = ({ logs, check }) =>
  check('lint', () =>
    run(
      process.execPath,
      [bin('@biomejs/biome/bin/biome'), 'check', '.', '--max-diagnostics=30', '--diagnostic-level=error'],
      {
        cwd: root,
        log: path.join(logs, 'lint.log'),
        failed: 'Lint found faults',
      },
    ),
  );

const types = ({ logs, check }) =>
  check('types', async () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const log = path.join(logs, 'types.log');
    await run(process.execPath, [nextCli, 'typegen'], { cwd: root, env, log, failed: 'Route types could not be made' });
    await run(process.execPath, [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'], {
      cwd: root,
      env,
      log,
      failed: 'Types are wrong',
    });
  });

async function vitest({ folder, logs, section }, projects) {
  const at = Date.now();
  const file = path.join(folder, 'vitest.json');
  const args = [bin('vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${file}`, '--reporter=dot'];
  // One run, so that the projects share the two workers; each then has its own line.
  const named = projects.flatMap((it) => ['--project', it === 'db' ? 'db*' : it]);
  const crash = await run(process.execPath, [...args, ...named], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test' },
    log: path.join(logs, 'vitest.log'),
    failed: 'Vitest failed',
  }).then(
    () => undefined,
    (error) => error.output ?? error.message,
  );
  for (const [index, name] of projects.entries()) {
    const belongs = (it) => projectOf(it) === name;
    await section(name, async () => fromVitest(file, { root, belongs, crash: index === 0 ? crash : undefined }), at);
  }
}

async function start({ folder, check, keep }) {
  const port = await freePort();
  const data = path.join(folder, 'data');
  let running;
  // A card processor that the browser tests bring to life at this address.
  const processor = { STRIPE_SECRET_KEY: 'sk_test_stub', STRIPE_WEBHOOK_SECRET: 'whsec_test' };
  Object.assign(process.env, processor, { STRIPE_API_BASE: `http://127.0.0.1:${await freePort()}` });
  await check('build+start', async () => {
    const quiet = async (_label, work) => work();
    const system = startSystem({ folder: data, port, step: quiet, dist: '.next-test', flags: FAST });
    keep(system);
    const { env } = await system.ready;
    running = { env, url: `http://127.0.0.1:${port}` };
  });
  return running;
}

async function browser({ folder, logs, section }, { env, url }) {
  await section('e2e', async () => {
    const file = path.join(folder, 'playwright.json');
    try {
      await ensureChromium(path.join(logs, 'chromium.log'));
    } catch (error) {
      return single('e2e', sentence(error));
    }
    const crash = await run(process.execPath, [bin('@playwright/test/cli.js'), 'test'], {
      cwd: root,
      env: { ...env, NODE_ENV: 'test', E2E_URL: url, CHROMIUM: chromiumAt(), PLAYWRIGHT_RESULTS: file },
      log: path.join(logs, 'playwright.log'),
      failed: 'Playwright failed',
    }).then(
      () => undefined,
      (error) => error.output ?? error.message,
    );
    return fromPlaywright(file, crash);
  });
}

function report(results, say) {
  for (const { name, message } of results.flatMap((it) => it.failures)) {
    const lines = message.trimEnd().split('\n');
    const shown = lines.slice(0, 60).join('\n    ');
    say(`\n  ✗ ${name}\n    ${shown}${lines.length > 60 ? `\n    … ${lines.length - 60} more lines` : ''}`);
  }
}
