import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayKeep } from '../access';
import { ChangeSupplierBank, SupplierApprovalEnded, SupplierBankChanged } from '../contract';
import { isIban } from '../iban';
import { supplier } from '../supplier-state';
import { unknownSupplier } from './refusals';

/** New bank details: only holder, country and the last four characters are kept. They end an approval until somebody checked them. */
export const changeSupplierBank = command({
  name: 'procurement.change-supplier-bank',
  input: ChangeSupplierBank,
  allow: mayKeep,
  stream: supplier,
  id: (i) => i.supplierId,
  decide: (state, { supplierId, holder, iban }) => {
    if (state.status === 'none') return unknownSupplier();
    if (!isIban(iban))
      return reject('not-an-iban', 'The check digits of this IBAN do not fit. Please compare it with their letter.', {
        field: 'iban',
      });
    const bank = { holder, country: iban.slice(0, 2), last4: iban.slice(-4) };
    const changed = SupplierBankChanged({ supplierId, bank });
    return state.approved
      ? [changed, SupplierApprovalEnded({ supplierId, reason: 'Bank details changed' })]
      : [changed];
  },
});
