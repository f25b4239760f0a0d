import type { EventOf } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import type { WordTable } from '@/server/kernel/search/find';
import { thousandsOf, type WordRow, wordKeys, wordsOf } from '@/server/kernel/search/words';
import { InvoiceIssued } from '../contract';
import { sequenceOf } from '../numbered';

const words = ({ data }: EventOf<typeof InvoiceIssued>) =>
  wordsOf([data.number, data.orderNumber, data.billTo.company, data.billTo.name, data.email]);

/** What invoices are found by: their number, the order's, the customer's names and e-mail. */
export const invoiceWords = projection<WordRow>({
  name: 'receivables.words',
  table: 'invoice_word',
  key: ['id', 'word'],
  mode: 'async',
  on: (on) => [
    on(
      InvoiceIssued,
      (e) => wordKeys(e.data.invoiceId, words(e)),
      (_, { data }, { word }) => {
        const at = sequenceOf(data.number);
        return { id: data.invoiceId, word: String(word), at, era: thousandsOf(at) };
      },
    ),
  ],
});

export const invoiceIndex: WordTable = { table: 'invoice_word', era: thousandsOf };
