import type { z } from 'zod';
import { projection } from '@/server/kernel/projection';
import {
  FulfilmentCancelled,
  FulfilmentPinned,
  FulfilmentQueued,
  FulfilmentUnpinned,
  GoodsReturned,
  OrderPackedUp,
  OrderPicked,
  type Parcel,
  PickingStarted,
  ShipmentDelivered,
  ShipmentDispatched,
} from '../contract';
import { type FulfilmentLine, type Portion, withPicked, withReturned, withShipped } from '../lines';
import { PIN, rank } from '../rank';
import type { FulfilmentStatus } from '../state';

export type Shipment = {
  shipmentId: string;
  carrier: string;
  tracking: string;
  at: string;
  lines: Portion[];
  complete: boolean;
  parcels: z.infer<typeof Parcel>[];
};

/** One order on its way out. `rank` orders the queue (see rank.ts); `parcels` are those packed and not yet sent. */
export type FulfilmentRow = {
  orderId: string;
  customerId: string;
  number: string;
  customerKind: 'consumer' | 'dealer';
  country: string;
  promisedOn: string;
  totalMinor: number;
  rank: number;
  status: FulfilmentStatus;
  lines: FulfilmentLine[];
  units: number;
  parcels: z.infer<typeof Parcel>[];
  shipments: Shipment[];
  pickedBy: string | null;
  queuedAt: string;
  pickingAt: string | null;
  packedAt: string | null;
  shippedAt: string | null;
  deliveredAt: string | null;
  cancelReason: string | null;
};

const key = (e: { data: { orderId: string } }) => ({ orderId: e.data.orderId });

export const fulfilmentQueue = projection<FulfilmentRow>({
  name: 'fulfilment',
  table: 'fulfilment',
  key: ['orderId'],
  mode: 'inline',
  on: (on) => [
    on(FulfilmentQueued, key, (_, { data, at }) => ({
      orderId: data.orderId,
      customerId: data.customerId,
      number: data.number,
      customerKind: data.customerKind,
      country: data.country,
      promisedOn: data.promisedOn,
      totalMinor: data.totalMinor,
      rank: rank(data, at),
      status: 'queued',
      lines: data.lines.map((line) => ({ ...line, picked: 0, shipped: 0 })),
      units: data.lines.reduce((sum, line) => sum + line.quantity, 0),
      parcels: [],
      shipments: [],
      pickedBy: null,
      queuedAt: at,
      pickingAt: null,
      packedAt: null,
      shippedAt: null,
      deliveredAt: null,
      cancelReason: null,
    })),
    on(FulfilmentPinned, key, (row) => row && { ...row, rank: row.rank - PIN }),
    on(FulfilmentUnpinned, key, (row) => row && { ...row, rank: row.rank + PIN }),
    on(
      PickingStarted,
      key,
      (row, e) => row && { ...row, status: 'picking', pickedBy: e.data.by, pickingAt: e.at, packedAt: null },
    ),
    on(OrderPicked, key, (row, e) => row && { ...row, status: 'picked', lines: withPicked(row.lines, e.data.lines) }),
    on(OrderPackedUp, key, (row, e) => row && { ...row, status: 'packed', parcels: e.data.parcels, packedAt: e.at }),
    on(
      ShipmentDispatched,
      key,
      (row, { data, at }) =>
        row && {
          ...row,
          status: data.complete ? 'shipped' : 'partly-shipped',
          lines: withShipped(row.lines, data.lines),
          shippedAt: at,
          parcels: [],
          shipments: [
            ...row.shipments,
            {
              shipmentId: data.shipmentId,
              carrier: data.carrier,
              tracking: data.tracking,
              at,
              lines: data.lines,
              complete: data.complete,
              parcels: row.parcels,
            },
          ],
        },
    ),
    on(ShipmentDelivered, key, (row, e) => row && { ...row, status: 'delivered', deliveredAt: e.at }),
    on(GoodsReturned, key, (row, e) => row && { ...row, lines: withReturned(row.lines, e.data.lines) }),
    on(FulfilmentCancelled, key, (row, e) => row && { ...row, status: 'cancelled', cancelReason: e.data.reason }),
  ],
});
