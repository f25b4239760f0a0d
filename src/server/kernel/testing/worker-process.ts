import { closeAnnouncements } from '../announce';
import { closePools } from '../database/pools';
import { readLog } from '../log';
import { reaction } from '../reaction';
import { register } from '../registry';
import { work } from '../worker';
import { add, CoinsTaken, connectTills } from './till';

// A worker as the product has it, with two consumers. Prints `leads` when its turn comes, and `handled POSITION` for what the reaction did.
connectTills();
const mirror = reaction({
  name: 'kernel-test.when-taken-mirror',
  when: (when) => [
    when(CoinsTaken, async (e, { orgId, run }) => {
      // 13 is more than it can take, until somebody says that it may.
      if (e.data.coins === 13 && (await readLog(orgId, { stream: 'till-mended' })).length === 0)
        throw new Error('thirteen coins');
      await run(add, { tillId: 'mirror', coins: e.data.coins });
      console.log(`handled ${e.position}`);
    }),
  ],
});
register({ name: 'kernel-test-worker', reactions: [mirror] });
const worker = await work();
console.log('leads');
process.once('SIGTERM', async () => {
  await worker.stop();
  await Promise.all([closePools(), closeAnnouncements()]);
  process.exit(0);
});
