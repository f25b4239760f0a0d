import { api } from '@/app/_api/server';
import { statementPdf } from '@/server/receivables';
import { answer, type One } from '../../answer';

/** A customer's statement of account as PDF, `from` and `to` being days: for the customer and for who keeps the books. */
export const GET = (request: Request, { params }: One) =>
  answer(async () => {
    const { receivables } = await api();
    const asked = new URL(request.url).searchParams;
    const period = { from: asked.get('from') ?? '', to: asked.get('to') ?? '' };
    const paper = await receivables.statementPaper({ customerId: (await params).id, ...period });
    return { name: `statement-${period.from}-${period.to}`, pdf: await statementPdf(paper) };
  });
