import { describe, expect, it } from 'vitest';
import '@/server/root';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { foundOrganisation, registerUser } from '.';
import { organisationBySlug } from './organisation';

const system = { kind: 'system', name: 'test' } as const;
const person = (email: string) => ({
  userId: newId(),
  tier: 'consumer' as const,
  email,
  name: 'Ada Lovelace',
  password: 'correct horse battery',
  customerId: newId(),
  access: null,
});

describe('accounts', () => {
  it('are found by a lower-case e-mail that only one of them has', async () => {
    const org = organisation();
    const slug = `org-${org.orgId.slice(0, 8)}`;
    const founded = { orgId: org.orgId, slug, name: 'Test', currency: 'EUR', country: 'DE', timeZone: 'Europe/Berlin' };
    await org.must(foundOrganisation, founded, system);
    expect(await organisationBySlug(slug)).toEqual(founded);
    await org.must(registerUser, person('Ada@Example.com'), system);
    expect(await org.run(registerUser, person('ada@example.COM'), system)).toMatchObject({
      rejected: 'taken',
      field: 'email',
    });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});
