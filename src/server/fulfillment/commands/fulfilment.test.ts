import { describe, expect, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import {
  FulfilmentCancelled,
  OrderPackedUp,
  OrderPicked,
  PickingStarted,
  ShipmentDelivered,
  ShipmentDispatched,
} from '../contract';
import { halfPacked, ids, packed, parcel, partlyShipped, picked, picking, queued, shipped } from '../histories';
import { byRoute } from '../projections/pick-list';
import { cancelFulfilment } from './cancel-fulfilment';
import { deliverOrder } from './deliver-order';
import { packOrder } from './pack-order';
import { pickOrder } from './pick-order';
import { shipOrder } from './ship-order';
import { startPicking } from './start-picking';

const order = { orderId: ids.order };
const all = [
  { productId: ids.pump, quantity: 2 },
  { productId: ids.hose, quantity: 1 },
];
const leave = { ...order, shipmentId: ids.shipment, carrier: 'DHL' as const, tracking: '00340434' };
const stands = (lines: [picked: number, shipped: number][], shipments: string[] = []) => ({
  status: 'packed',
  shipments,
  lines: [
    { productId: ids.pump, sku: 'JV-CP-550', name: '', quantity: 2, picked: lines[0]![0], shipped: lines[0]![1] },
    { productId: ids.hose, sku: 'JV-HO-25', name: '', quantity: 1, picked: lines[1]![0], shipped: lines[1]![1] },
  ],
});

describe('picking', () => {
  it('starts with a queued order and says who', () =>
    given(...queued)
      .when(startPicking, order)
      .records(PickingStarted({ ...order, by: 'user:tester' })));
  it('starts again for the rest of a partly shipped order', () =>
    given(...partlyShipped)
      .when(startPicking, order)
      .records(PickingStarted({ ...order, by: 'user:tester' })));
  it('is refused twice, and for what is not in the queue', () => {
    given(...picking)
      .when(startPicking, order)
      .refused('out-of-turn');
    given().when(startPicking, order).refused('not-queued');
  });
  it('takes everything that is open unless told otherwise', () =>
    given(...picking)
      .when(pickOrder, order)
      .records(OrderPicked({ ...order, lines: all })));
  it('takes a part, and later the rest', () => {
    const part = [{ productId: ids.pump, quantity: 1 }];
    given(...picking)
      .when(pickOrder, { ...order, lines: part })
      .records(OrderPicked({ ...order, lines: part }));
    given(...picking, OrderPicked({ ...order, lines: part }))
      .when(pickOrder, order)
      .records(OrderPicked({ ...order, lines: [{ productId: ids.pump, quantity: 1 }, all[1]!] }));
  });
  it('never takes more than was ordered, also not in two portions of one product', () => {
    given(...picking)
      .when(pickOrder, { ...order, lines: [{ productId: ids.hose, quantity: 2 }] })
      .refused('too-many');
    const twice = [
      { productId: ids.hose, quantity: 1 },
      { productId: ids.hose, quantity: 1 },
    ];
    given(...picking)
      .when(pickOrder, { ...order, lines: twice })
      .refused('too-many');
    given(...picked)
      .when(pickOrder, order)
      .refused('nothing-to-pick');
  });
  it('refuses a product of another order', () =>
    given(...picking)
      .when(pickOrder, { ...order, lines: [{ productId: ids.second, quantity: 1 }] })
      .refused('not-in-order'));
});

describe('packing and shipping', () => {
  it('packs what was picked', () => {
    given(...picked)
      .when(packOrder, { ...order, parcels: [parcel] })
      .records(OrderPackedUp({ ...order, parcels: [parcel] }));
    given(...picking)
      .when(packOrder, { ...order, parcels: [parcel] })
      .refused('out-of-turn');
  });
  it('ships everything as complete', () =>
    given(...packed)
      .when(shipOrder, leave, {
        facts: stands([
          [2, 0],
          [1, 0],
        ]),
      })
      .records(ShipmentDispatched({ ...leave, customerId: ids.customer, lines: all, complete: true })));
  it('ships a part as a part', () =>
    given(...halfPacked)
      .when(shipOrder, leave, {
        facts: stands([
          [1, 0],
          [0, 0],
        ]),
      })
      .records(
        ShipmentDispatched({
          ...leave,
          customerId: ids.customer,
          lines: [{ productId: ids.pump, quantity: 1 }],
          complete: false,
        }),
      ));
  it('does not send a shipment twice', () =>
    given(...shipped)
      .when(shipOrder, leave, {
        facts: stands(
          [
            [2, 2],
            [1, 1],
          ],
          [ids.shipment],
        ),
      })
      .records());
  it('stops when the goods are others than those it planned for', () =>
    given(...packed)
      .when(shipOrder, leave, {
        facts: stands([
          [1, 0],
          [0, 0],
        ]),
      })
      .refused('changed-meanwhile'));
  it('refuses what is not packed', () =>
    given(...picked)
      .when(shipOrder, leave, {
        facts: stands([
          [2, 0],
          [1, 0],
        ]),
      })
      .refused('out-of-turn'));
});

describe('the end', () => {
  it('is delivery of everything', () => {
    given(...shipped)
      .when(deliverOrder, order)
      .records(ShipmentDelivered({ ...order, customerId: ids.customer }));
    given(...partlyShipped)
      .when(deliverOrder, order)
      .refused('out-of-turn');
  });
  it('is cancellation before anything left, and never after', () => {
    const cancel = { ...order, reason: 'changed my mind' };
    given(...packed)
      .when(cancelFulfilment, cancel)
      .records(FulfilmentCancelled(cancel));
    given(...shipped)
      .when(cancelFulfilment, cancel)
      .records();
    given().when(cancelFulfilment, cancel).records();
  });
});

describe('the queue', () => {
  it('walks bins in the order of their numbers, unknown places last', () => {
    const stops = ['B-1', null, 'A-10', 'A-2'].map((bin) => ({ bin, sku: 'X' }));
    expect(stops.sort(byRoute).map((s) => s.bin)).toEqual(['A-2', 'A-10', 'B-1', null]);
  });
});
