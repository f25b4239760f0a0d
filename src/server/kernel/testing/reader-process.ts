import { createInterface } from 'node:readline';
import { closeAnnouncements } from '../announce';
import { closePools } from '../database/pools';
import { readLog } from '../log';
import { connectTills } from './till';

// A second process that reads an organisation's log each time it is asked, by a line: `reader-process.ts ORG`; prints the keepers' names.
connectTills();
const [orgId = ''] = process.argv.slice(2);
for await (const _ of createInterface({ input: process.stdin }))
  console.log((await readLog(orgId)).map(({ data }) => data.name).join(','));
await Promise.all([closePools(), closeAnnouncements()]);
