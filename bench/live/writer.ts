import { closeAnnouncements } from '../../src/server/kernel/announce';
import { closePools } from '../../src/server/kernel/database/pools';
import { append } from '../../src/server/kernel/writer/coalesce';
import { data, meta } from '../floor';
import { instant } from './instant';

// Appends for some seconds in a process of its own; tells the bench when each position was known to be committed.
const { BENCH_ORG: orgId = '', BENCH_CLIENTS = '1', BENCH_PAUSE = '20', BENCH_SECONDS = '4' } = process.env;
const committed: [position: number, at: number][] = [];
const until = performance.now() + Number(BENCH_SECONDS) * 1000;
await Promise.all(
  Array.from({ length: Number(BENCH_CLIENTS) }, async (_, c) => {
    for (let turn = 0; performance.now() < until; turn++) {
      const stream = `c${c}`;
      const { position } = await append(orgId, {
        stream,
        streamType: 'bench',
        expected: turn,
        by: 'system:bench',
        events: [{ type: 'bench.added', data: data(stream), meta: meta(stream) }],
      });
      committed.push([position!, instant()]);
      await new Promise((next) => setTimeout(next, Number(BENCH_PAUSE)));
    }
  }),
);
process.send!(committed);
await Promise.all([closePools(), closeAnnouncements()]);
process.exit(0);
