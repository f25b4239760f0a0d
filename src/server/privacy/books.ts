import { organisationById } from '@/server/identity';
import { invoicePage, ListInvoices } from '@/server/receivables';
import type { KeptInvoice } from './contract';

/** Years that invoices are kept after the end of the year they are of: Germany since 2025 (§ 147 AO), elsewhere the longer usual term. */
const years = (country: string | undefined) => (country === 'DE' ? 8 : 10);

/** The invoices of a person as they name the buyer, and until when the law wants them kept; none, nothing to keep. */
export async function booksFor(orgId: string, customerIds: readonly string[]) {
  const invoices: (KeptInvoice & { issuedOn: string })[] = [];
  if (customerIds.length > 0)
    for (let cursor: number | undefined; ; ) {
      const page = await invoicePage(ListInvoices.parse({ cursor, limit: 200 }), customerIds);
      for (const { invoiceId, number, billTo, email, issuedOn } of page.rows)
        invoices.push({ invoiceId, number, billTo, email, issuedOn });
      if (page.next === null) break;
      cursor = page.next;
    }
  const last = invoices
    .map((invoice) => invoice.issuedOn)
    .sort()
    .at(-1);
  if (!last) return undefined;
  const keep = years((await organisationById(orgId))?.country);
  return {
    retainUntil: `${Number(last.slice(0, 4)) + keep}-12-31`,
    invoices: invoices.map(({ issuedOn: _, ...kept }) => kept),
  };
}
