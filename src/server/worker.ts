import './root';
import { bridge } from '@inngest/bridge';
import { anchoring } from './event-log';
import { sweeping } from './identity';
import { deliverMails } from './integrations';
import { closePools } from './kernel/database/pools';
import { preparePasts } from './kernel/fork/past';
import { log } from './kernel/observe/log';
import { startTracing } from './kernel/observe/tracing';
import { tellVitals } from './kernel/observe/vitals';
import { organisationsWithNews } from './kernel/organisations';
import { sealing } from './kernel/seal/sealing';
import { work } from './kernel/worker';
import { watchInvariants } from './platform';
import { forgetting } from './privacy';

process.env.JOVEY_PROCESS = 'worker';
const stopTracing = await startTracing();

// The process that follows the log: reactions and asynchronous projections of all functions.
const worker = await work([bridge]);
const mails = deliverMails();
const pasts = preparePasts(await organisationsWithNews());
const sweeper = sweeping();
const erasures = forgetting();
const seals = sealing();
const anchors = anchoring();
const promises = watchInvariants();
tellVitals('worker');
log.info('following the log');
const stop = async () => {
  await worker.stop();
  await mails.stop();
  await pasts.stop();
  sweeper.stop();
  erasures.stop();
  await seals.stop();
  anchors.stop();
  await promises.stop();
  await closePools();
  await stopTracing();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
