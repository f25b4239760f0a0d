import { closeAnnouncements } from '../announce';
import { closePools } from '../database/pools';
import { run } from '../run';
import { connectTills, take } from './till';

// A second process that empties a till: `till-process.ts ORG COUNT`; prints how many coins it got.
connectTills();
const [orgId = '', count = '0'] = process.argv.slice(2);
const outcomes = await Promise.all(
  Array.from({ length: Number(count) }, async (_, i) => {
    await new Promise((next) => setTimeout(next, i));
    return run(take, { tillId: 'a', coins: 1 }, { orgId, actor: { kind: 'system', name: 'second process' } });
  }),
);
console.log(outcomes.filter((o) => 'done' in o).length);
await Promise.all([closePools(), closeAnnouncements()]);
