import { api } from '@/app/_api/server';
import { invoicePdf } from '@/server/receivables';
import { answer, type One } from '../../answer';

/** An invoice as PDF: for whoever may see it, or holds the key of its order (`t`). */
export const GET = (request: Request, { params }: One) =>
  answer(async () => {
    const { receivables } = await api();
    const invoiceId = (await params).id;
    const token = new URL(request.url).searchParams.get('t');
    const paper = token ? await receivables.trackedPaper({ invoiceId, token }) : await receivables.paper({ invoiceId });
    return { name: paper.invoice.number, pdf: await invoicePdf(paper) };
  });
