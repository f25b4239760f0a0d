import { readPool } from '../../src/server/kernel/database/pools';
import { asSystem } from '../../src/server/kernel/database/scope';
import { logFaults } from '../../src/server/kernel/fork/log-faults';
import { allDifferences } from '../../src/server/kernel/testing/rebuild';
import { settle } from '../../src/server/kernel/worker';
import { checkInvariants } from '../../src/server/platform';
import type { Tried } from './report';

/** A row that is not what the log says, column by column (the people in here are made up). */
const differs = (row: Awaited<ReturnType<typeof allDifferences>>[number] | undefined) => {
  const columns = Object.keys({ ...row?.live, ...row?.rebuilt }).filter(
    (c) => JSON.stringify(row?.live?.[c]) !== JSON.stringify(row?.rebuilt?.[c]),
  );
  return (
    row &&
    `${row.key}: ${columns.map((c) => `${c} ${JSON.stringify(row.live?.[c])} for ${JSON.stringify(row.rebuilt?.[c])}`).join(', ')}`
  );
};

/** What is left after the storm: every confirmed order exactly once, a log without a fault, tables as the log says, books that add up. */
export async function verdict(orgId: string, confirmed: ReadonlyMap<string, string>): Promise<Tried[]> {
  await settle(orgId);
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ id: string; times: number }>(
      `select data ->> 'orderId' as id, count(*)::int as times from events where "orgId" = $1 and type = 'order.placed' group by 1`,
      [orgId],
    ),
  );
  const times = new Map(rows.map((row) => [row.id, row.times]));
  const missing = [...confirmed.values()].filter((id) => !times.has(id)).length;
  const twice = rows.filter((row) => row.times > 1).length;
  const { head, faults } = await logFaults(orgId);
  const differences = await allDifferences(orgId);
  const broken = (await checkInvariants(orgId, { full: true })).filter((i) => i.state === 'broken');
  const count = (n: number) => n.toLocaleString('en-US');
  const lines: [what: string, said: string, lost: number][] = [
    ['orders that were confirmed', `${count(confirmed.size)} confirmed, ${count(rows.length)} in the log`, missing],
    ['orders recorded twice', `${twice}`, twice],
    [
      'faults of the log',
      `${count(head)} events: ${faults[0]?.what ?? 'positions, times, versions in order'}`,
      faults.length,
    ],
    ['tables against the log', differs(differences[0]) ?? 'every row is what the log says', differences.length],
    ['promises of the books', broken[0]?.name ?? 'all hold', broken.length],
  ];
  // What was looked at, was looked at: an empty log proves nothing.
  return lines.map(([what, said, lost]) => ({
    what,
    times: confirmed.size,
    said: confirmed.size > 0 ? said : 'no order was confirmed',
    lost,
  }));
}
