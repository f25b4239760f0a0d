import { setTimeout as sleep } from 'node:timers/promises';
import { shop } from '../../src/server/checkout/testing/shop';
import { rebuildProjections } from '../../src/server/kernel/fork/rebuild';
import { allProjections } from '../../src/server/kernel/registry';
import { wire } from './proxy';
import type { Tried } from './report';
import { child, type house } from './system';

type House = Awaited<ReturnType<typeof house>>;

/** Two writers on one product, one over a wire that is cut and with a clock that jumps, a worker; and blows at random moments. */
export async function storm(home: House, seconds: number) {
  const s = await shop({ products: 1, stock: 100_000 });
  const productId = s.productIds[0]!;
  const total = String(await s.total({ [productId]: 1 }));
  const cable = await wire(home.port);
  const confirmed = new Map<string, string>();
  const next = new Map<string, number>();
  const heard = (line: string) => {
    const [word, name = '', n = '', orderId = ''] = line.split(' ');
    if (word !== 'done') return;
    confirmed.set(`${name} ${n}`, orderId);
    next.set(name, Number(n) + 1);
  };
  const overCable = home.env.APP_DATABASE_URL!.replace(`:${home.port}/`, `:${cable.port}/`);
  // After a blow a writer asks for the last confirmed order once more: that, too, must change nothing.
  const args = (name: string) => () => [
    s.orgId,
    productId,
    total,
    name,
    String(Math.max(0, (next.get(name) ?? 0) - 1)),
  ];
  const writer = child('bin/faults/writer.ts', home.env, args('a'), heard);
  const jumper = child(
    'bin/faults/writer.ts',
    { ...home.env, APP_DATABASE_URL: overCable, FAULT_CLOCK_MS: String(86_400_000) },
    args('b'),
    heard,
  );
  const worker = child(
    'src/server/worker.ts',
    home.env,
    () => [],
    () => undefined,
  );
  const blows = { writer: 0, worker: 0, database: 0, swap: 0 };
  const failed: string[] = [];
  // Until both have begun: starting takes longer on a busy machine than any blow.
  for (let i = 0; i < 600 && next.size < 2; i++) await sleep(100);
  const until = Date.now() + seconds * 1000;
  // Each blow at least once, however short the time.
  for (let turn = 0; Date.now() < until || turn < 5; turn++) {
    await sleep(800 + Math.random() * 1500);
    cable.cutNext();
    const blow = turn % 5;
    try {
      if (blow === 0) {
        writer.kill();
        blows.writer++;
      } else if (blow === 1) {
        worker.kill();
        blows.worker++;
      } else if (blow === 2) {
        await home.crash();
        blows.database++;
      } else if (blow === 3) {
        await rebuildProjections(
          s.orgId,
          allProjections().filter((p) => /stock-level|orders\.order/.test(p.name)),
        );
        blows.swap++;
      } else {
        jumper.kill();
        blows.writer++;
      }
    } catch (error) {
      failed.push(error instanceof Error ? error.message : String(error));
    }
  }
  await Promise.all([writer.stop(), jumper.stop(), worker.stop()]);
  cable.stop();
  const blow = (what: string, times: number, said: string, why = 'the time was too short for it'): Tried => ({
    what,
    times,
    said: times > 0 ? said : why,
    lost: 0, // counted at the end, over all blows together
  });
  const given = failed.length > 0 ? `, ${failed.length} given up: ${failed[0]}` : '';
  const tried = [
    blow('two writers on one product', confirmed.size, `${confirmed.size.toLocaleString('en-US')} orders confirmed`),
    blow('kill -9 of a writing process', blows.writer, `${blows.writer} times, each asked again with the same keys`),
    blow('kill -9 of the worker', blows.worker, `${blows.worker} times`),
    blow('kill -9 of PostgreSQL', blows.database, `${blows.database} times`),
    blow('connection cut between commit and answer', cable.cuts(), `${cable.cuts()} times`),
    blow('a clock that jumps a day ahead and two back', next.get('b') ?? 0, 'in one of the writers, all the time'),
    blow('tables built anew and swapped in', blows.swap, `${blows.swap} times${given}`, given.slice(2) || undefined),
  ];
  return { orgId: s.orgId, confirmed, tried };
}
