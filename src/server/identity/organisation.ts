import { LRUCache } from 'lru-cache';
import { db, readPool } from '@/server/kernel/database/pools';
import { withScope } from '@/server/kernel/database/scope';

export type CurrentOrganisation = {
  orgId: string;
  slug: string;
  name: string;
  currency: string;
  country: string;
  timeZone: string;
};

const known = new LRUCache<string, CurrentOrganisation>({ max: 1000, ttl: 60_000 });

/** The organisation with this name in addresses, or undefined. Kept for a minute. */
export async function organisationBySlug(slug: string): Promise<CurrentOrganisation | undefined> {
  const kept = known.get(slug);
  if (kept) return kept;
  const { rows } = await readPool().query<CurrentOrganisation>({
    name: 'organisation-by-slug',
    text: 'select * from organisation_by_slug($1)',
    values: [slug],
  });
  if (rows[0]) known.set(slug, rows[0]);
  return rows[0];
}

/** The organisation this installation serves: `JOVEY_ORG`, or the demo's. Throws a sentence for its operator when there is none. */
export async function currentOrganisation(): Promise<CurrentOrganisation> {
  const slug = process.env.JOVEY_ORG ?? 'jovey';
  const found = await organisationBySlug(slug);
  if (!found)
    throw new Error(`There is no organisation "${slug}" in this database: run \`npm run up\`, which seeds it.`);
  return found;
}

const byId = new LRUCache<string, Pick<CurrentOrganisation, 'country' | 'currency' | 'timeZone' | 'name'>>({
  max: 1000,
  ttl: 60_000,
});

/** Where an organisation sits and what it counts in, for rules that know its id only. Kept for a minute. */
export async function organisationById(orgId: string) {
  const kept = byId.get(orgId);
  if (kept) return kept;
  // What is kept is of now, also when somebody who looks at the past asks first.
  const found = await withScope({ orgId, kind: 'system', schema: null }, () =>
    db.organisation.findFirst({ select: { country: true, currency: true, timeZone: true, name: true } }),
  );
  if (found) byId.set(orgId, found);
  return found ?? undefined;
}
