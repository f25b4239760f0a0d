import pg from 'pg';
import { warehouse } from '../../src/server/fulfillment/testing/warehouse';
import { type Bench, percentile } from '../figure';
import { analyse, manyEvents, manyRows } from './history';
import { listPages, timed } from './pages';

/** `--small`: a tenth of it, for a machine that is busy. */
const SMALL = process.argv.includes('--small');
const CUSTOMERS = SMALL ? 10_000 : 100_000;
const ORDERS = SMALL ? 100_000 : 1_000_000;
const TIMES = 20;
const MOST_MS = 120;

export const bench: Bench = {
  what: `the back office's lists at ${CUSTOMERS.toLocaleString('en-US')} customers, ${ORDERS.toLocaleString('en-US')} orders, invoices and events`,
  async run(report) {
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    owner.on('error', () => undefined); // the server's end is not this bench's
    const w = await warehouse();
    await w.send(await w.buy({ [w.productIds[0]!]: 1 }));
    await manyRows(owner, w.orgId, { customers: CUSTOMERS, orders: ORDERS });
    await manyEvents(owner, w.orgId, ORDERS);
    await analyse(owner);
    for (const [name, page] of Object.entries(listPages(w.orgId)))
      report({
        name: `${name}, p95`,
        unit: 'ms',
        value: percentile(await timed(page, TIMES), 0.95),
        baseline: MOST_MS,
        target: -1,
      });
    await owner.end();
  },
};
