import { customerById, dealerById } from '@/server/customers';
import { DealerApplied, DealerApproved, DealerRejected } from '@/server/customers/contract';
import { asSystem } from '@/server/kernel/database/scope';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { post } from '../mail/outbox';
import { dealerApplication, dealerApproved, dealerRejected } from '../mail/templates/dealer';

/** An applicant hears that the application arrived, and how it was decided. */
export const whenDealerDecidedTellApplicant = reaction({
  name: 'integrations.when-dealer-decided-tell-applicant',
  when: (when) => [
    when(DealerApplied, ({ data, ...e }, context) =>
      post({ ...e, data }, context, {
        ...to(data),
        template: 'dealer-application',
        variables: dealerApplication.of({ company: data.company }),
      }),
    ),
    when(DealerApproved, async (e, context) => {
      const found = await applicant(e.data.customerId, context);
      if (!found) return;
      const { dealer, currency } = found;
      const { terms, note } = e.data;
      await post(e, context, {
        ...to(dealer),
        template: 'dealer-approved',
        variables: dealerApproved.of({ company: dealer.company, currency, terms, note }),
      });
    }),
    when(DealerRejected, async (e, context) => {
      const found = await applicant(e.data.customerId, context);
      if (!found) return;
      const { company } = found.dealer;
      await post(e, context, {
        ...to(found.dealer),
        template: 'dealer-rejected',
        variables: dealerRejected.of({ company, reason: e.data.reason }),
      });
    }),
  ],
});

const applicant = (customerId: string, { orgId }: Reacting) =>
  asSystem(orgId, async () => {
    const [dealer, customer] = await Promise.all([dealerById(customerId), customerById(customerId)]);
    return dealer && customer && { dealer, currency: customer.currency };
  });

const to = (d: { customerId: string; email: string; name: string }) => ({
  recipientId: d.customerId,
  to: d.email,
  name: d.name,
  regarding: { kind: 'customer' as const, id: d.customerId },
});
