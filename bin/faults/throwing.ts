import { shop } from '../../src/server/checkout/testing/shop';
import { catchUp, projecting, reacting } from '../../src/server/kernel/consumer';
import { readPool } from '../../src/server/kernel/database/pools';
import { asSystem } from '../../src/server/kernel/database/scope';
import { headOf } from '../../src/server/kernel/fork/fork';
import type { AnyProjection } from '../../src/server/kernel/projection';
import { reaction } from '../../src/server/kernel/reaction';
import { allProjections } from '../../src/server/kernel/registry';
import { differences } from '../../src/server/kernel/testing/rebuild';
import { OrderPlaced } from '../../src/server/orders/contract';
import type { Tried } from './report';

const endPause = (orgId: string, consumer: string) =>
  asSystem(orgId, () =>
    readPool().query(
      `update es_checkpoint set "failedAt" = now() - interval '1 hour' where "orgId" = $1 and consumer = $2`,
      [orgId, consumer],
    ),
  );

/** A reaction that throws at its third event stands there and says why; mended, it goes on from there and misses none. */
async function reactionThrows(orgId: string, orders: number): Promise<Tried> {
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
  await endPause(orgId, follower.name);
  const second = await catchUp(orgId, follower, head);
  const whole = first === 'failed' && second === 'current';
  return {
    what: 'a reaction that throws',
    times: first === 'failed' ? 1 : 0,
    said: first === 'failed' ? `stood at its third event, mended, went on to ${seen.length}` : 'it did not throw',
    lost: whole ? orders - new Set(seen).size : 1,
  };
}

/** Makes a projection throw at one event type from now on; answers how to mend it. It is the live one, as the house has registered it. */
function breakIt(projection: AnyProjection, type: string): () => void {
  const handler = projection.handlers.get(type);
  if (!handler) throw new Error(`${projection.name} does not follow ${type}`);
  const { evolve } = handler;
  handler.evolve = () => {
    throw new Error('thrown on purpose');
  };
  return () => {
    handler.evolve = evolve;
  };
}

const following = (mode: 'inline' | 'async') =>
  allProjections().find((p) => p.mode === mode && p.handlers.has(OrderPlaced.type));

/** One of each kind of projection throws at an order: inline the order is not taken at all; later, only the table waits. */
export async function throwing(): Promise<Tried[]> {
  const s = await shop({ stock: 100 });
  const items = { [s.productIds[0] ?? '']: 1 };
  const total = await s.total(items);
  const buy = async (cart: string, orderId: string) => s.must(s.placeOrder, s.order(cart, total, { orderId }));
  const order = async () => buy(await s.fill(items), crypto.randomUUID());
  for (let n = 0; n < 4; n++) await order();
  const tried = [await reactionThrows(s.orgId, 4)];

  const inline = following('inline');
  if (inline) {
    const cart = await s.fill(items);
    const before = await headOf(s.orgId);
    const mend = breakIt(inline, OrderPlaced.type);
    const orderId = crypto.randomUUID();
    const refused = await buy(cart, orderId).then(
      () => false,
      () => true,
    );
    const written = (await headOf(s.orgId)) - before;
    mend();
    await buy(cart, orderId);
    const wrong = (await differences(s.orgId, inline)).length;
    const said = `${inline.name}: the order was ${refused ? 'not taken' : 'taken'}, ${written} events of it written, mended, taken`;
    tried.push({ what: 'an inline projection that throws', times: 1, said, lost: written + wrong + (refused ? 0 : 1) });
  }
  const later = following('async');
  if (later) {
    await catchUp(s.orgId, projecting(later), await headOf(s.orgId));
    const mend = breakIt(later, OrderPlaced.type);
    await order(); // taken all the same: nobody waits for a table that comes later
    const state = await catchUp(s.orgId, projecting(later), await headOf(s.orgId));
    mend();
    await endPause(s.orgId, projecting(later).name);
    const again = await catchUp(s.orgId, projecting(later), await headOf(s.orgId));
    const wrong = (await differences(s.orgId, later)).length;
    const said = `${later.name}: orders went on, it stood, mended, caught up`;
    const held = state === 'failed' && again === 'current';
    tried.push({ what: 'a later projection that throws', times: 1, said, lost: wrong + (held ? 0 : 1) });
  }
  return tried;
}
