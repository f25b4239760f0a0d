import pg from 'pg';
import { setCartItems } from '../../src/server/checkout/commands/set-cart-items';
import { warehouse } from '../../src/server/fulfillment/testing/warehouse';
import { type Bench, median } from '../figure';
import { analyse, manyEvents, manyRows } from '../lists/history';
import { listPages, timed } from '../lists/pages';

/** `--small`: to 100,000; `--ten-million`: as far as ten million events (and a tenth as many orders). */
const SIZES = [
  10_000,
  30_000,
  100_000,
  ...(process.argv.includes('--small') ? [] : [300_000, 1_000_000]),
  ...(process.argv.includes('--ten-million') ? [3_000_000, 10_000_000] : []),
];
const TIMES = 30;

/** How much longer something takes when the log grows: the slope of log(time) over log(size). 0 is flat, 1 in proportion. */
export function slope(sizes: readonly number[], times: readonly number[]): number {
  const [x, y] = [sizes.map(Math.log), times.map(Math.log)];
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const over = x.reduce((sum, xi, i) => sum + (xi - mx) * (y[i]! - my), 0);
  return over / x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0);
}

export const bench: Bench = {
  what: `what a command and the back office's pages take while the log grows from ${SIZES[0]!.toLocaleString('en-US')} to ${SIZES.at(-1)!.toLocaleString('en-US')} events`,
  async run(report) {
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    owner.on('error', () => undefined); // the server's end is not this bench's
    const w = await warehouse();
    await w.send(await w.buy({ [w.productIds[0]!]: 1 }));
    const pages = listPages(w.orgId);
    const command = () =>
      w.must(
        setCartItems,
        { cartId: crypto.randomUUID(), items: [{ productId: w.productIds[0]!, quantity: 1 }] },
        { kind: 'visitor' },
      );
    const times = new Map<string, number[]>();
    let orders = 0;
    for (const size of SIZES) {
      await manyRows(owner, w.orgId, {
        customers: orders === 0 ? SIZES[0]! / 100 : 0,
        orders: size / 10,
        from: orders + 1,
      });
      orders = size / 10;
      await manyEvents(owner, w.orgId, size);
      await analyse(owner);
      for (const [name, work] of Object.entries({ 'a command, appended and shown': command, ...pages }))
        times.set(name, [...(times.get(name) ?? []), median(await timed(work, TIMES))]);
    }
    for (const [name, taken] of times)
      report({
        name: `${name}: ${taken.map((ms) => ms.toFixed(1)).join(', ')} ms; slope`,
        unit: 'log-log',
        value: slope(SIZES, taken),
        baseline: 1,
        ratio: Math.max(0.001, slope(SIZES, taken)),
        target: -0.1,
      });
    await owner.end();
  },
};
