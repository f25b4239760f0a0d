import { api } from '@/app/_api/server';
import { invoicePdf } from '@/server/receivables';
import { answer, type One } from '../../answer';

/** An invoice as PDF: for whoever may see it, or holds the key of its order (`t`). */
export const GET = (request: Request, { params }: One) =>
  answer(async () => {
    const { receivables, privacy } = await api();
    const invoiceId = (await params).id;
    const token = new URL(request.url).searchParams.get('t');
    const paper = token ? await receivables.trackedPaper({ invoiceId, token }) : await receivables.paper({ invoiceId });
    const { invoice } = paper;
    // The buyer was forgotten: who keeps the books still sees who it was, as long as the law wants it.
    const kept =
      invoice.customerName === '(erased)' ? await privacy.keptInvoice({ invoiceId }).catch(() => null) : null;
    const shown = kept ? { ...paper, invoice: { ...invoice, billTo: kept.billTo } } : paper;
    return { name: invoice.number, pdf: await invoicePdf(shown) };
  });
