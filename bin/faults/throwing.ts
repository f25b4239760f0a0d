import { catchUp, reacting } from '../../src/server/kernel/consumer';
import { readPool } from '../../src/server/kernel/database/pools';
import { asSystem } from '../../src/server/kernel/database/scope';
import { headOf } from '../../src/server/kernel/fork/fork';
import { reaction } from '../../src/server/kernel/reaction';
import { OrderPlaced } from '../../src/server/orders/contract';

/** One that throws at its third event stands there and says why; mended, it goes on from there and misses none. */
export async function throwing(orgId: string): Promise<[said: string, lost: number]> {
  let broken = true;
  const seen: string[] = [];
  const follower = reacting(
    reaction({
      name: 'faults.when-order-placed-throw',
      when: (when) => [
        when(OrderPlaced, async (e) => {
          if (broken && seen.length === 2) throw new Error('thrown on purpose');
          seen.push(e.data.orderId);
        }),
      ],
    }),
  );
  const head = await headOf(orgId);
  const first = await catchUp(orgId, follower, head);
  broken = false;
  const forget = `update es_checkpoint set "failedAt" = now() - interval '1 hour' where "orgId" = $1 and consumer = $2`;
  await asSystem(orgId, () => readPool().query(forget, [orgId, follower.name]));
  const second = await catchUp(orgId, follower, head);
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ n: number }>(
      `select count(*)::int as n from events where "orgId" = $1 and type = 'order.placed'`,
      [orgId],
    ),
  );
  const missed = first === 'failed' && second === 'current' ? rows[0]!.n - new Set(seen).size : 1;
  return [`stood at its third event, mended, went on to ${seen.length.toLocaleString('en-US')}`, missed];
}
