import { customerById } from '@/server/customers';
import { userById } from '@/server/identity';

/** A person as the log knows them: every id that their data may stand under. */
export type Person = {
  personId: string;
  userId: string | null;
  tier: string | null;
  customerIds: string[];
  subjects: string[];
};

/** Looks a person up by their customer's or user's id, with all records of their account; null when there is none. */
export async function personOf(personId: string): Promise<Person | null> {
  const customer = await customerById(personId);
  const user = await userById(customer?.userId ?? personId);
  if (!customer && !user) return null;
  const customerIds = [
    ...new Set([
      ...(customer ? [customer.id] : []),
      ...(user?.customerId ? [user.customerId] : []),
      ...(user?.guestIds ?? []),
    ]),
  ];
  const userId = user?.id ?? null;
  return {
    personId,
    userId,
    tier: user?.tier ?? null,
    customerIds,
    subjects: [...customerIds, ...(userId ? [userId] : [])],
  };
}
