import { api } from '@/app/_api/server';
import { purchaseOrderPdf } from '@/server/procurement';
import { answer, type One } from '../../answer';

export const GET = (_: Request, { params }: One) =>
  answer(async () => {
    const paper = await (await api()).procurement.paper({ purchaseOrderId: (await params).id });
    return { name: paper.order.number, pdf: await purchaseOrderPdf(paper) };
  });
