import { describe, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { given } from '@/server/kernel/testing/given';
import { AddressRemoved, AddressSaved, CustomerChanged, CustomerLinked, CustomerRegistered } from '../contract';
import { approved, guest, ids, quay } from '../histories';
import { changeCustomer } from './change-customer';
import { linkCustomer } from './link-customer';
import { registerCustomer } from './register-customer';
import { removeAddress } from './remove-address';
import { saveAddress } from './save-address';

const customerId = ids.ada;
const facts = { email: 'ada@example.com', name: 'Ada Lovelace', phone: null, company: null, country: 'DE' };
const stranger: Actor = { kind: 'consumer', userId: ids.user, customerId: ids.harbour };

describe('a customer', () => {
  const input = { ...facts, customerId, kind: 'consumer' as const, userId: null, currency: 'EUR' };
  it('is registered with the code that was taken', () =>
    given()
      .when(registerCustomer, { ...input, email: ' Ada@Example.com' }, { reads: { codes: { last: 7 } } })
      .records(CustomerRegistered({ ...input, code: 'C-10007' })));
  it('is registered once', () =>
    given(...guest)
      .when(registerCustomer, input, { reads: { codes: { last: 8 } } })
      .refused('customer-exists'));
  it('is changed, and not when nothing differs', () => {
    given(...guest)
      .when(changeCustomer, { ...facts, customerId, name: 'Ada King' })
      .records(CustomerChanged({ ...facts, customerId, name: 'Ada King' }));
    given(...guest)
      .when(changeCustomer, { ...facts, customerId })
      .records();
  });
  it('is changed by nobody else', () =>
    given(...guest)
      .when(changeCustomer, { ...facts, customerId, name: 'Eve' }, { actor: stranger })
      .refused('unknown-customer'));
  it('is linked to one account only', () => {
    const linked = CustomerLinked({ customerId, userId: ids.user });
    given(...guest)
      .when(linkCustomer, { customerId, userId: ids.user })
      .records(linked);
    given(...guest, linked)
      .when(linkCustomer, { customerId, userId: ids.other })
      .refused('already-linked');
    given(...approved)
      .when(linkCustomer, { customerId: ids.harbour, userId: ids.other })
      .refused('already-linked');
  });
});

describe('an address', () => {
  const input = { customerId, addressId: ids.address, address: quay, isDefault: false };
  const first = AddressSaved({ ...input, isDefault: true });
  it('is the default when it is the first', () =>
    given(...guest)
      .when(saveAddress, input)
      .records(first));
  it('is not saved again unchanged', () =>
    given(...guest, first)
      .when(saveAddress, input)
      .records());
  it('stays second until it is made the default', () => {
    const second = { ...input, addressId: ids.other };
    given(...guest, first)
      .when(saveAddress, second)
      .records(AddressSaved({ ...second, isDefault: false }));
    given(...guest, first)
      .when(saveAddress, { ...second, isDefault: true })
      .records(AddressSaved({ ...second, isDefault: true }));
  });
  it('is removed by its owner only', () => {
    given(...guest, first)
      .when(removeAddress, { customerId, addressId: ids.address })
      .records(AddressRemoved({ customerId, addressId: ids.address }));
    given(...guest, first)
      .when(removeAddress, { customerId, addressId: ids.address }, { actor: stranger })
      .refused('unknown-customer');
  });
});
