import { projection } from '@/server/kernel/projection';
import { CreditNoteIssued } from '../contract';
import { sequenceOf } from '../numbered';

export type CreditNoteRow = {
  creditNoteId: string;
  number: string;
  sequence: number;
  invoiceId: string;
  orderId: string;
  customerId: string;
  currency: string;
  amountMinor: number;
  taxMinor: number;
  releasedMinor: number;
  reason: string;
  issuedOn: string;
};

export const creditNotes = projection<CreditNoteRow>({
  name: 'receivables.credit-note',
  table: 'credit_note',
  key: ['creditNoteId'],
  mode: 'inline',
  on: (on) => [
    on(
      CreditNoteIssued,
      (e) => ({ creditNoteId: e.data.creditNoteId }),
      (_, { data }) => ({ ...data, sequence: sequenceOf(data.number) }),
    ),
  ],
});
