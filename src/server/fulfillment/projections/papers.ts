import { binsOf } from '@/server/inventory';
import type { Address } from '@/server/kernel/values';
import type { Letterhead } from '../contract';
import { letterhead } from '../letterhead';
import { ready } from '../lines';
import { placedOrder } from '../placed-order';
import { fulfilmentOf } from './fulfilment.queries';

/** What a packing slip and a label say. Without a shipment: of what is packed and about to leave. */
export type ShipmentPaper = {
  letterhead: Letterhead | null;
  orderId: string;
  number: string;
  placedPromise: string;
  shipmentId: string | null;
  shipTo: Address;
  phone: string | null;
  purchaseReference: string | null;
  note: string;
  carrier: string | null;
  tracking: string | null;
  on: string;
  lines: { sku: string; name: string; bin: string | null; quantity: number; ordered: number; later: number }[];
  parcels: { weightKg: number; lengthCm: number | null; widthCm: number | null; heightCm: number | null }[];
};

/** Null where there is no such order, or not for the asker's eyes. */
export async function shipmentPaper(
  orgId: string,
  orderId: string,
  shipmentId?: string,
): Promise<ShipmentPaper | null> {
  const row = await fulfilmentOf(orderId);
  if (!row) return null;
  const shipment = shipmentId ? row.shipments.find((s) => s.shipmentId === shipmentId) : undefined;
  if (shipmentId && !shipment) return null;
  const leaving = shipment?.lines ?? ready(row.lines);
  const [order, sender, bins] = await Promise.all([
    placedOrder(orgId, orderId),
    letterhead(),
    binsOf(leaving.map((l) => l.productId)),
  ]);
  if (!order) return null;
  const leftBy = row.shipments.slice(0, shipment ? row.shipments.indexOf(shipment) + 1 : undefined);
  return {
    letterhead: sender,
    orderId,
    number: row.number,
    placedPromise: row.promisedOn,
    shipmentId: shipment?.shipmentId ?? null,
    shipTo: order.shippingAddress,
    phone: order.contact.phone,
    purchaseReference: order.purchaseReference,
    note: order.note,
    carrier: shipment?.carrier ?? null,
    tracking: shipment?.tracking ?? null,
    on: (shipment?.at ?? row.packedAt ?? row.queuedAt).slice(0, 10),
    lines: leaving.flatMap(({ productId, quantity }) => {
      const line = row.lines.find((l) => l.productId === productId);
      if (!line) return [];
      const gone = leftBy.flatMap((s) => s.lines).reduce((n, l) => n + (l.productId === productId ? l.quantity : 0), 0);
      const later = line.quantity - gone - (shipment ? 0 : quantity);
      return [
        { sku: line.sku, name: line.name, bin: bins.get(productId) ?? null, quantity, ordered: line.quantity, later },
      ];
    }),
    parcels: shipment?.parcels ?? row.parcels,
  };
}
