import { command } from '@/server/kernel/command';
import { moneyText } from '@/server/kernel/money';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { account } from '../account-state';
import { dayOf, plusDays } from '../due';
import { dunning } from '../dunning-state';
import { MakePromise, PromiseMade } from '../dunning-words';
import { settledOf } from '../promise-verdict';
import { unknownInvoice } from './facts';
import { gatherDebts, unpaidOf } from './gather-debts';

const LONGEST_DAYS = 90;

/** A customer said when they will pay. The invoices it is about are left alone until then. */
export const makePromise = command({
  name: 'receivables.make-promise',
  input: MakePromise,
  allow: mayBook,
  stream: dunning,
  id: (i) => i.customerId,
  gather: gatherDebts,
  reads: (i) => ({ account: { stream: account, id: i.customerId } }),
  decide: (state, input, { now, facts, reads }) => {
    if (state.promised.includes(input.promiseId)) return [];
    const on = dayOf(now);
    if (input.payOn < on) return reject('in-the-past', 'This day has passed already.', { field: 'payOn' });
    if (input.payOn > plusDays(on, LONGEST_DAYS))
      return reject('too-far', `At most ${LONGEST_DAYS} days from today.`, { field: 'payOn' });
    const unpaid = unpaidOf(facts, reads.account);
    const invoiceIds = [...new Set(input.invoiceIds)];
    const meant = unpaid.filter((i) => invoiceIds.includes(i.invoiceId));
    if (meant.length < invoiceIds.length) return unknownInvoice('invoiceIds');
    const taken = Object.values(state.promises).some((p) => p.invoiceIds.some((id) => invoiceIds.includes(id)));
    if (taken)
      return reject('promised-already', 'There is an open promise for it. Withdraw that one first.', {
        kind: 'conflict',
        field: 'invoiceIds',
      });
    const openMinor = meant.reduce((sum, i) => sum + i.openMinor, 0);
    const currency = meant[0]!.currency;
    if (meant.some((i) => i.currency !== currency))
      return reject('other-currency', 'These invoices are in different currencies.', { field: 'invoiceIds' });
    if (input.amountMinor > openMinor)
      return reject('too-much', `Only ${moneyText(openMinor, currency)} are open on it.`, { field: 'amountMinor' });
    const { promiseId, customerId, amountMinor, payOn, note } = input;
    const settledMinor = settledOf(reads.account, invoiceIds);
    return [
      PromiseMade({ promiseId, customerId, invoiceIds, amountMinor, currency, payOn, madeOn: on, settledMinor, note }),
    ];
  },
});
