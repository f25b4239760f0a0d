import { describe, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import {
  DealerApproved,
  DealerPutOnHold,
  DealerRejected,
  DealerReleasedFromHold,
  DealerTermsChanged,
} from '../contract';
import { applicant, approved, guest, ids, terms } from '../histories';
import { approveDealer } from './approve-dealer';
import { changeDealerTerms } from './change-dealer-terms';
import { putDealerOnHold } from './put-dealer-on-hold';
import { rejectDealer } from './reject-dealer';
import { releaseDealerFromHold } from './release-dealer-from-hold';

const customerId = ids.harbour;

describe('an application', () => {
  it('is approved with terms', () =>
    given(...applicant)
      .when(approveDealer, { customerId, terms, note: '' })
      .records(DealerApproved({ customerId, terms, note: '' })));
  it('is not approved twice', () =>
    given(...approved)
      .when(approveDealer, { customerId, terms, note: '' })
      .refused('already-approved'));
  it('is rejected with a reason', () =>
    given(...applicant)
      .when(rejectDealer, { customerId, reason: 'No trade registration.' })
      .records(DealerRejected({ customerId, reason: 'No trade registration.' })));
  it('is not rejected after it was approved', () =>
    given(...approved)
      .when(rejectDealer, { customerId, reason: 'Late' })
      .refused('already-decided'));
  it('may be approved after all', () =>
    given(...applicant, DealerRejected({ customerId, reason: 'Papers missing.' }))
      .when(approveDealer, { customerId, terms, note: '' })
      .records(DealerApproved({ customerId, terms, note: '' })));
  it('does not exist for a consumer', () =>
    given(...guest)
      .when(approveDealer, { customerId: ids.ada, terms, note: '' })
      .refused('unknown-dealer'));
});

describe('terms', () => {
  const better = { ...terms, tier: 'gold' as const, discountBp: 3000 };
  it('change with a reason', () =>
    given(...approved)
      .when(changeDealerTerms, { customerId, terms: better, reason: 'A good year' })
      .records(DealerTermsChanged({ customerId, terms: better, reason: 'A good year' })));
  it('stay when nothing differs', () =>
    given(...approved)
      .when(changeDealerTerms, { customerId, terms, reason: 'Same' })
      .records());
  it('are not changed before the approval', () =>
    given(...applicant)
      .when(changeDealerTerms, { customerId, terms: better, reason: 'Early' })
      .refused('dealer-not-approved'));
});

describe('a hold', () => {
  const held = DealerPutOnHold({ customerId, reason: 'Two invoices overdue.' });
  it('is put', () =>
    given(...approved)
      .when(putDealerOnHold, { customerId, reason: 'Two invoices overdue.' })
      .records(held));
  it('is not put twice for one reason', () =>
    given(...approved, held)
      .when(putDealerOnHold, { customerId, reason: 'Two invoices overdue.' })
      .records());
  it('is released once', () => {
    given(...approved, held)
      .when(releaseDealerFromHold, { customerId })
      .records(DealerReleasedFromHold({ customerId }));
    given(...approved)
      .when(releaseDealerFromHold, { customerId })
      .records();
  });
});
