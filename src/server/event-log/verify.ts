import '@/server/root';
import { currentOrganisation } from '@/server/identity';
import { closePools } from '@/server/kernel/database/pools';
import { checkEverything } from './carry-out';

// npm run log:verify: checks the log and every table against it; exit code 1 when something is not as it should be.
const { orgId, name } = await currentOrganisation();
const started = performance.now();
const { message, findings, faults, position } = await checkEverything(orgId, {
  onProgress: (at, of) => process.stderr.isTTY && process.stderr.write(`\r${Math.round((at / of) * 100)} %`),
});
if (process.stderr.isTTY) process.stderr.write('\r');
const seconds = (performance.now() - started) / 1000;
console.log(`${name}: ${message}`);
for (const { rule, what, table, key, columns, position: at } of findings) {
  console.log(`  ${rule} ${table ? `${table} ${JSON.stringify(key)}` : at === null ? '' : `at ${at}`}: ${what}`);
  for (const c of columns ?? [])
    console.log(`    ${c.column}: live ${JSON.stringify(c.live)}, rebuilt ${JSON.stringify(c.rebuilt)}`);
}
if (findings.length < faults) console.log(`  … ${faults - findings.length} more`);
console.log(`${seconds.toFixed(1)} s, ${Math.round(position / seconds).toLocaleString('en-US')} events/s`);
await closePools();
process.exit(faults > 0 ? 1 : 0);
