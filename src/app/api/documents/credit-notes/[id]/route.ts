import { api } from '@/app/_api/server';
import { creditNotePdf } from '@/server/receivables';
import { answer, type One } from '../../answer';

export const GET = (_: Request, { params }: One) =>
  answer(async () => {
    const paper = await (await api()).receivables.creditNotePaper({ creditNoteId: (await params).id });
    return { name: paper.note.number, pdf: await creditNotePdf(paper) };
  });
