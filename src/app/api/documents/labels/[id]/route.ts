import { api } from '@/app/_api/server';
import { shippingLabelPdf } from '@/server/fulfillment';
import { answer, type One } from '../../answer';

/** By order; `?shipment=` for one that has left already. */
export const GET = (request: Request, { params }: One) =>
  answer(async () => {
    const shipmentId = new URL(request.url).searchParams.get('shipment') ?? undefined;
    const slip = await (await api()).fulfillment.paper({ orderId: (await params).id, shipmentId });
    return { name: `label-${slip.number}`, pdf: await shippingLabelPdf(slip) };
  });
