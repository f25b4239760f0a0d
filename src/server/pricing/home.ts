import { organisationById } from '@/server/identity';
import type { Home } from './tax-rule';

/** Where the organisation sits and what it counts in. */
export async function homeOf(orgId: string): Promise<Home> {
  const found = await organisationById(orgId);
  if (!found) throw new Error(`There is no organisation ${orgId}.`);
  return { country: found.country, currency: found.currency };
}
