import type { EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import { ComponentAdjusted, ComponentConsumed, ComponentCounted, ComponentReceived } from '../contract';

export type ComponentMovementKind = 'received' | 'adjusted' | 'counted' | 'consumed';
/** One line of the component ledger. The sum of a component's `delta` is its stock, always; demand is consumed + short. */
export type ComponentMovementRow = {
  id: string;
  componentId: string;
  position: number;
  kind: ComponentMovementKind;
  delta: number;
  short: number;
  purchaseOrderId: string | null;
  orderId: string | null;
  note: string;
  by: string;
  at: string;
};

type Moved = EventOf<
  typeof ComponentReceived | typeof ComponentAdjusted | typeof ComponentCounted | typeof ComponentConsumed
>;
const id = (e: { id: string }) => ({ id: e.id });
const line = (e: Moved, kind: ComponentMovementKind, delta: number, note: string, short = 0): ComponentMovementRow => ({
  id: e.id,
  componentId: e.data.componentId,
  position: e.position,
  kind,
  delta,
  short,
  purchaseOrderId: 'purchaseOrderId' in e.data ? e.data.purchaseOrderId : null,
  orderId: 'orderId' in e.data ? e.data.orderId : null,
  note,
  by: e.by,
  at: e.at,
});
const reasoned = (reason: string, note: string) => (note ? `${reason}: ${note}` : reason);

export const componentMovements = projection<ComponentMovementRow>({
  name: 'procurement.component-movement',
  table: 'component_movement',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(ComponentReceived, id, (_, e) => line(e, 'received', e.data.quantity, e.data.reference)),
    on(ComponentAdjusted, id, (_, e) => line(e, 'adjusted', e.data.delta, reasoned(e.data.reason, e.data.note))),
    on(ComponentCounted, id, (_, e) =>
      line(e, 'counted', e.data.delta, reasoned(`counted ${e.data.counted}`, e.data.note)),
    ),
    on(ComponentConsumed, id, (_, e) => line(e, 'consumed', -e.data.quantity, e.data.reference, e.data.short)),
  ],
});
