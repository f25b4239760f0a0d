import './root';
import { closePools } from './kernel/database/pools';
import { work } from './kernel/worker';

// The process that follows the log: reactions and asynchronous projections of all functions.
const worker = await work();
console.log('worker: following the log');
const stop = async () => {
  await worker.stop();
  await closePools();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
