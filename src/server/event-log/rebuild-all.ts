import '@/server/root';
import { closePools } from '@/server/kernel/database/pools';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { allProjections } from '@/server/kernel/registry';
import { rebuild } from './carry-out';

// npm run projections:rebuild -- [NAME …]: builds tables anew from the log, beside the live ones, and swaps them in while the shop is
// open. Without a name: all of them. Every organisation of this database.
const names = process.argv.slice(2);
const known = allProjections().map((p) => p.name);
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no projection "${unknown[0]}". Choose from: ${[...known].sort().join(', ')}.`);
  process.exit(2);
}
for (const orgId of await organisationsWithNews()) {
  const { message, position } = await rebuild(orgId, names, {
    onProgress: (at, of) => process.stderr.isTTY && process.stderr.write(`\r${Math.round((at / of) * 100)} %`),
  });
  if (process.stderr.isTTY) process.stderr.write('\r');
  console.log(`${orgId} at ${position}: ${message}`);
}
await closePools();
process.exit(0);
