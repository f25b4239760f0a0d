import { dealerById } from '@/server/customers';
import { db } from '@/server/kernel/database/pools';
import type { AccountState } from '../account-state';
import { owed } from '../account-state';
import type { CustomerClass } from '../dunning-words';
import { classOf } from '../ladder';
import type { Unpaid } from '../reminder-plan';

type Debt = Omit<Unpaid, 'openMinor'> & { totalMinor: number; email: string; name: string };
export type Debts = { customerKind: 'consumer' | 'dealer'; class: CustomerClass; invoices: Debt[] };

/** A customer's unpaid invoices: what never changes of them. How much is open is read under the lock, from the account. */
export async function gatherDebts({ customerId }: { customerId: string }): Promise<Debts> {
  const [rows, dealer] = await Promise.all([
    db.invoice.findMany({ where: { customerId, openMinor: { gt: 0 } }, orderBy: { sequence: 'asc' } }),
    dealerById(customerId),
  ]);
  const customerKind = dealer || rows.at(-1)?.customerKind === 'dealer' ? 'dealer' : 'consumer';
  return {
    customerKind,
    class: classOf(customerKind, dealer?.tier),
    invoices: rows.map((row) => ({
      invoiceId: row.invoiceId,
      number: row.number,
      dueOn: row.dueOn.toISOString().slice(0, 10),
      currency: row.currency,
      totalMinor: Number(row.totalMinor),
      email: row.email,
      name: row.customerName,
    })),
  };
}

/** The debts with what is open of each now. */
export const unpaidOf = (debts: Debts, account: AccountState): Unpaid[] =>
  debts.invoices
    .map(({ totalMinor, email: _, name: __, ...i }) => ({ ...i, openMinor: owed(account, i.invoiceId, totalMinor) }))
    .filter((i) => i.openMinor > 0);

/** Money of theirs that no invoice has used. */
export const unappliedOf = (account: AccountState) =>
  Object.values(account.payments).reduce((sum, p) => sum + p.unappliedMinor, 0);
