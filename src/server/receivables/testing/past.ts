import { z } from 'zod';
import '@/server/root';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { idFrom, newId } from '@/server/kernel/id';
import type { TestOrganisation } from '@/server/kernel/testing/organisation';
import { InvoiceIssued } from '../contract';
import { plusDays } from '../due';
import { issued } from '../histories';
import { invoice } from '../invoice-state';
import { numbered } from '../numbered';

/** Records an invoice as it is: for tests about what follows from it. */
const recordInvoice = command({
  name: 'receivables.test-record-invoice',
  input: z.object({ data: InvoiceIssued.schema }),
  allow: [system],
  stream: invoice,
  id: (i) => i.data.invoiceId,
  decide: (_, i) => [InvoiceIssued(i.data)],
});

type Past = {
  customer: string;
  customerId?: string;
  totalMinor: number;
  issuedOn: string;
  terms: number;
  taxRule?: string;
};

let sequence = 0;
/** An invoice of any amount on any day. Answers its id. */
export async function putIntoPast(org: TestOrganisation, past: Past): Promise<string> {
  const invoiceId = newId();
  const { customer, totalMinor, issuedOn, terms } = past;
  const data = {
    ...issued.data,
    invoiceId,
    number: numbered('INV', issuedOn, ++sequence),
    shipmentId: newId(),
    orderId: newId(),
    customerId: past.customerId ?? idFrom(org.orgId, customer),
    taxRule: past.taxRule ?? issued.data.taxRule,
    lines: [],
    taxes: [],
    netMinor: totalMinor,
    taxMinor: 0,
    totalMinor,
    issuedOn,
    dueOn: plusDays(issuedOn, terms),
    billTo: { ...issued.data.billTo, name: customer },
  };
  await org.must(recordInvoice, { data }, { kind: 'system', name: 'test' });
  return invoiceId;
}
