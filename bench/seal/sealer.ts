import { closePools } from '../../src/server/kernel/database/pools';
import { sealing } from '../../src/server/kernel/seal/sealing';

// Seals as the worker does, in a process of its own: `on` and `off` from the benchmark, each answered when it is so.
let running: ReturnType<typeof sealing> | undefined;
process.on('message', async (word) => {
  if (word === 'on') running = sealing();
  else await running?.stop();
  if (word === 'end') {
    await closePools();
    process.exit(0);
  }
  process.send!(word);
});
process.send!('ready');
