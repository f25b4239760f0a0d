import { report } from '@/server/kernel/observe/faults';
import { log as logger } from '@/server/kernel/observe/log';
import { startTracing } from '@/server/kernel/observe/tracing';
import { tellVitals } from '@/server/kernel/observe/vitals';
import { startRunner } from './runner';
import { Refusal, readSettings } from './settings';

process.env.JOVEY_PROCESS = 'runner';
await startTracing();
const log = (line: string) => logger.info(line);

function fail(error: unknown): never {
  if (error instanceof Refusal || !(error instanceof Error))
    logger.error(error instanceof Error ? error.message : String(error));
  else report('runner', new Error(`it cannot start: ${error.message}`, { cause: error }));
  process.exit(1);
}

async function main(): Promise<void> {
  if (process.env.INNGEST_RUNNER === 'server') {
    log('INNGEST_RUNNER=server, so a real Inngest server drives the functions; the embedded runner steps aside.');
    return;
  }
  const settings = readSettings(process.env);
  const waiting = new AbortController();
  let stop = async () => {};
  let asked = false;
  for (const name of ['SIGTERM', 'SIGINT'] as const) {
    process.on(name, () => {
      if (asked) return;
      asked = true;
      log('stopping');
      waiting.abort();
      // A step that does not end in time is delivered again by the next start.
      setTimeout(() => process.exit(0), 12_000).unref();
      stop().then(() => process.exit(0), fail);
    });
  }
  // Without the lock another runner may lead already: leave everything to it, the supervisor starts this one anew.
  const lost = (reason: string) => {
    if (!asked) fail(`lost the lead (${reason})`);
  };
  const runner = await startRunner(settings, { log, lost, signal: waiting.signal });
  if (!runner) process.exit(0);
  stop = runner.stop;
  tellVitals('runner');
}

main().catch(fail);
