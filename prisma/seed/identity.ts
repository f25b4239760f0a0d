import type { z } from 'zod';
import { foundOrganisation, issueApiKey, newApiKey, registerUser } from '@/server/identity';
import { type StaffAccess, scopes } from '@/server/identity/contract';
import { idFrom } from '@/server/kernel/id';
import { OPENED } from './calendar';
import { demoKey, type SeedFacts } from './facts';
import type { Timeline } from './timeline';

type Access = z.infer<typeof StaffAccess>;

const demo = { slug: 'jovey', name: 'Jovey Pumps', currency: 'EUR', country: 'DE', timeZone: 'Europe/Berlin' };

/** The organisation and those who work in it. */
export async function seedIdentity(timeline: Timeline, { orgId, people, password }: SeedFacts) {
  timeline.plan(timeline.ago(OPENED + 4), () =>
    timeline.run(foundOrganisation, { orgId, ...demo, slug: process.env.JOVEY_ORG ?? demo.slug }),
  );
  const staff: [keyof SeedFacts['people'], Access['role'], Access['functions']][] = [
    ['owner', 'owner', ['*']],
    ['manager', 'manager', ['catalog', 'customers', 'pricing', 'orders', 'checkout', 'decisions', 'analytics']],
    ['fulfilment', 'operator', ['inventory', 'orders', 'fulfillment']],
    ['finance', 'manager', ['customers', 'orders', 'receivables', 'analytics']],
    ['readonly', 'readonly', ['*']],
    ['buyer', 'operator', ['procurement', 'inventory']],
  ];
  for (const [i, [who, role, functions]] of staff.entries())
    timeline.plan(timeline.ago(OPENED + 3.9 - i * 0.01), () =>
      timeline.run(registerUser, {
        userId: people[who].userId,
        tier: 'staff',
        email: people[who].email,
        name: people[who].name,
        password,
        customerId: null,
        access: { role, functions },
      }),
    );
  const { prefix, secret } = demoKey();
  const { hash } = newApiKey(prefix, secret);
  timeline.plan(timeline.ago(90), () =>
    timeline.run(issueApiKey, { keyId: idFrom('demo key', orgId), name: 'Demo program', prefix, hash, scopes }),
  );
}
