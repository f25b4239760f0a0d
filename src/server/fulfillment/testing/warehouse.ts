import { randomUUID } from 'node:crypto';
import { shop } from '@/server/checkout/testing/shop';
import type { PaymentMethod } from '@/server/kernel/values';
import { deliverOrder, packOrder, pickOrder, shipOrder, startPicking } from '..';

const parcels = [{ weightKg: 9.5, lengthCm: 60, widthCm: 40, heightCm: 30 }];
type Portions = { productId: string; quantity: number }[];

/** A shop whose orders can be sent, for tests of what comes after buying. */
export async function warehouse(options: Parameters<typeof shop>[0] = {}) {
  const made = await shop(options);
  /** An order of a guest in Germany; in the queue once reactions have settled. */
  const buy = async (items: Record<string, number>, paymentMethod: PaymentMethod = 'bank-transfer') => {
    const orderId = randomUUID();
    const input = made.order(await made.fill(items), await made.total(items), { orderId, paymentMethod });
    await made.must(made.placeOrder, input, { kind: 'visitor' });
    await made.settle();
    return orderId;
  };
  const pack = async (orderId: string, lines?: Portions) => {
    await made.must(startPicking, { orderId });
    await made.must(pickOrder, { orderId, lines });
    await made.must(packOrder, { orderId, parcels });
  };
  const leave = (orderId: string, shipmentId: string = randomUUID()) => ({
    orderId,
    shipmentId,
    carrier: 'DHL' as const,
    tracking: '00340434161094000000',
  });
  /** Picks, packs and ships; what is not named stays. */
  const send = async (orderId: string, lines?: Portions) => {
    await pack(orderId, lines);
    const shipment = leave(orderId);
    await made.must(shipOrder, shipment);
    await made.settle();
    return shipment.shipmentId;
  };
  return { ...made, buy, pack, leave, send, deliver: (orderId: string) => made.must(deliverOrder, { orderId }) };
}
