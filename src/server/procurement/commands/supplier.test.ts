import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { fold } from '@/server/kernel/stream';
import { given, history } from '@/server/kernel/testing/given';
import { SupplierBankChanged } from '../contract';
import {
  added,
  approvalEnded,
  approved,
  bankChanged,
  componentId,
  contacts,
  deactivated,
  priceSet,
  rateSet,
  reactivated,
  supplierChanged,
  supplierFacts,
  supplierId,
} from '../histories';
import { isIban } from '../iban';
import { priceAt } from '../price';
import { observedLeadTime, rating } from '../rating';
import { supplier } from '../supplier-state';
import { mostAcceptable } from '../tolerance';
import { addSupplier } from './add-supplier';
import { approveSupplier } from './approve-supplier';
import { changeSupplier } from './change-supplier';
import { changeSupplierBank } from './change-supplier-bank';
import { deactivateSupplier } from './deactivate-supplier';
import { endSupplierApproval } from './end-supplier-approval';
import { reactivateSupplier } from './reactivate-supplier';
import { setExchangeRate } from './set-exchange-rate';
import { setSupplierPrice } from './set-supplier-price';

const facts = supplierFacts;
const manager = (userId: string): Actor => ({ kind: 'staff', userId, role: 'manager', functions: ['procurement'] });

describe('a supplier', () => {
  it('is added, changed, taken out of use and back', () => {
    given().when(addSupplier, { supplierId, facts, contacts }).records(added);
    given(added).when(addSupplier, { supplierId, facts, contacts }).refused('exists-already');
    given(added)
      .when(changeSupplier, { supplierId, facts: { ...facts, leadTimeDays: 24 }, contacts })
      .records(supplierChanged);
    given().when(changeSupplier, { supplierId, facts, contacts }).refused('unknown-supplier');
    given(added).when(deactivateSupplier, deactivated.data).records(deactivated);
    given(added, deactivated).when(deactivateSupplier, deactivated.data).records();
    given(added, deactivated).when(reactivateSupplier, { supplierId }).records(reactivated);
  });
  it('keeps of an account the last four characters only, and loses its approval with a new one', () => {
    const bank = { supplierId, holder: 'Gießerei Harz GmbH', iban: 'de02 1203 0000 0000 2020 51' };
    given(added).when(changeSupplierBank, bank).records(bankChanged);
    given(added, bankChanged, approved)
      .when(changeSupplierBank, bank)
      .records(SupplierBankChanged(bankChanged.data), approvalEnded);
    given(added)
      .when(changeSupplierBank, { ...bank, iban: 'DE03 1203 0000 0000 2020 51' })
      .refused('not-an-iban');
    expect(JSON.stringify(bankChanged)).not.toContain('1203');
    expect(['GB82WEST12345698765432', 'DE89370400440532013000', 'DE89370400440532013001'].map(isIban)).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('is approved by another than who entered the account', () => {
    const input = { supplierId, note: approved.data.note };
    given(added).when(approveSupplier, input).refused('no-bank');
    given(added, deactivated).when(approveSupplier, input).refused('inactive');
    given(added, bankChanged)
      .when(approveSupplier, input, { actor: manager('a') })
      .records(approved);
    given(added, bankChanged, approved).when(approveSupplier, input).records();
    // The account of a history was entered by system:test.
    const same = fold(
      supplier,
      history([added, bankChanged]).map((e) => ({ ...e, by: 'user:a' })) as Parameters<typeof supplier.evolve>[1][],
    ); // its own events
    const decide = (actor: Actor) =>
      approveSupplier.decide(same, input, { now: new Date(), facts: undefined, reads: {}, actor, orgId: supplierId });
    expect(decide(manager('a'))).toMatchObject({ rejected: 'four-eyes' });
    expect(decide({ kind: 'staff', userId: 'a', role: 'owner', functions: ['*'] })).toMatchObject([
      { type: approved.type },
    ]);
    given(added, bankChanged, approved).when(endSupplierApproval, approvalEnded.data).records(approvalEnded);
  });
  it('has price lists in its currency, with each quantity once', () => {
    const { currency: _, ...price } = priceSet.data;
    const reads = { supplier: fold(supplier, history([added]) as Parameters<typeof supplier.evolve>[1][]) }; // its own event
    given().when(setSupplierPrice, price, { reads }).records(priceSet);
    given(priceSet).when(setSupplierPrice, price, { reads }).records();
    const twice = { ...price, breaks: [price.breaks[0]!, price.breaks[0]!] };
    given().when(setSupplierPrice, twice, { reads }).refused('break-twice');
    given()
      .when(setSupplierPrice, price, { reads: { supplier: supplier.initial } })
      .refused('unknown-supplier');
    expect([49, 50, 199, 200].map((q) => priceAt(priceSet.data.breaks, q))).toEqual([undefined, 1_240, 1_240, 1_130]);
    expect(priceSet.data.item.id).toBe(componentId);
  });
  it('is paid at a dated rate', () => {
    given().when(setExchangeRate, rateSet.data).records(rateSet);
    given(rateSet).when(setExchangeRate, rateSet.data).records();
  });
});

describe('figures', () => {
  it('rate by time, completeness and quality', () => {
    const all = { deliveries: 4, onTime: 3, arrived: 2, inOneDelivery: 1, accepted: 98, rejected: 2 };
    expect(rating(all)).toBe(3.8); // 5 × (0.4 × 0.75 + 0.2 × 0.5 + 0.4 × 0.9)
    expect(rating({ ...all, deliveries: 0 })).toBeNull();
    expect(observedLeadTime({ arrived: 3, leadDays: 30, leadDaysSquared: 302 })).toEqual({ mean: 10, sd: 1, of: 3 });
    expect(observedLeadTime({ arrived: 1, leadDays: 9, leadDaysSquared: 81 })).toBeNull();
  });
  it('allow five per cent more, in whole units', () => {
    expect([1, 19, 20, 100, 250].map(mostAcceptable)).toEqual([1, 19, 21, 105, 262]);
  });
});
