import { api } from '@/app/_api/server';
import { invoicePdf } from '@/server/receivables';
import { answer, type One } from '../../answer';

export const GET = (_: Request, { params }: One) =>
  answer(async () => {
    const paper = await (await api()).receivables.paper({ invoiceId: (await params).id });
    return { name: paper.invoice.number, pdf: await invoicePdf(paper) };
  });
