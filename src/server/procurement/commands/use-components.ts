import { system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { readLog } from '@/server/kernel/log';
import { streamId } from '@/server/kernel/stream';
import { componentUse } from '../component-state';
import { ComponentsUsed, UseComponents } from '../contract';
import { bomsOf } from '../projections/bill-of-materials';
import { consumeComponent } from './consume-component';
import { changedMeanwhile } from './refusals';

/**
 * Backflushing: what was shipped takes the components of as many pieces, because as many are built in its place. Once per shipment.
 * Stands here until production orders consume components themselves.
 */
export const useComponents = command({
  name: 'procurement.use-components',
  input: UseComponents,
  allow: [system],
  stream: componentUse,
  id: (i) => i.shipmentId,
  gather: async ({ shipmentId, lines }, { orgId }) => {
    const [boms, before] = await Promise.all([
      bomsOf(lines.map((l) => l.productId)),
      readLog(orgId, { stream: streamId(componentUse, shipmentId), limit: 1 }),
    ]);
    const needed = new Map<string, number>();
    for (const { productId, quantity } of lines)
      for (const part of boms.find((b) => b.productId === productId)?.lines ?? [])
        needed.set(part.componentId, (needed.get(part.componentId) ?? 0) + part.quantity * quantity);
    return {
      done: before.length > 0,
      needed: [...needed].map(([componentId, quantity]) => ({ componentId, quantity })),
    };
  },
  first: ({ orderId }, { done, needed }) =>
    done
      ? []
      : needed.map(({ componentId, quantity }) =>
          also(consumeComponent, { componentId, quantity, orderId, reference: 'Goods shipped' }),
        ),
  decide: (used, { shipmentId, orderId }, { facts }) => {
    if (facts.done || facts.needed.length === 0) return [];
    return used ? changedMeanwhile() : [ComponentsUsed({ shipmentId, orderId, lines: facts.needed })];
  },
});
