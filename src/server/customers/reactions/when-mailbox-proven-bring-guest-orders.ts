import { userByEmail, userById } from '@/server/identity';
import { EmailVerified } from '@/server/identity/contract';
import { asSystem } from '@/server/kernel/database/scope';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { linkGuests } from '../commands/link-guests';
import { CustomerChanged, CustomerRegistered } from '../contract';

type Owner = Awaited<ReturnType<typeof userById>>;

/** An account's mailbox is proven, or a guest buys with a proven one: the orders of both are seen in the account. */
export const whenMailboxProvenBringGuestOrders = reaction({
  name: 'customers.when-mailbox-proven-bring-guest-orders',
  when: (when) => [
    when(EmailVerified, async ({ data }, context) => bring(await read(context, () => userById(data.userId)), context)),
    when(CustomerRegistered, async ({ data }, context) => {
      if (data.kind === 'consumer' && data.userId === null)
        await bring(await read(context, () => userByEmail(data.email)), context);
    }),
    // Somebody's address was corrected: it may be the one of an account now.
    when(CustomerChanged, async ({ data }, context) =>
      bring(await read(context, () => userByEmail(data.email)), context),
    ),
  ],
});

const read = ({ orgId }: Reacting, find: () => Promise<Owner>) => asSystem(orgId, find);

async function bring(owner: Owner, { run }: Reacting) {
  if (owner?.tier !== 'consumer' || !owner.emailVerifiedAt || !owner.customerId) return;
  await run(linkGuests, { userId: owner.id, customerId: owner.customerId });
}
