import { asSystem } from '@/server/kernel/database/scope';
import { readLog } from '@/server/kernel/log';
import type { Asking } from '@/server/kernel/trpc';
import { invoiceById } from '@/server/receivables';
import { KeptInvoice } from './contract';

/** The buyer of an invoice whose person was forgotten, as the law has it kept; null when there is none, or its years are over. */
export const keptInvoice = ({ invoiceId }: { invoiceId: string }, { orgId }: Asking) =>
  asSystem(orgId, async () => {
    const invoice = await invoiceById(invoiceId);
    if (!invoice) return null;
    // A guest's record may have been forgotten together with its account's: then the books stand with that one.
    const kept = await readLog(orgId, { types: ['person.books-kept'] });
    for (const { data } of kept.reverse()) {
      const found = KeptInvoice.array()
        .parse(data.invoices)
        .find((one) => one.invoiceId === invoiceId);
      if (found) return { ...found, retainUntil: String(data.retainUntil) };
    }
    return null;
  });
