import { describe, expect, it } from 'vitest';
import { readPool } from '@/server/kernel/database/pools';
import { newId } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { actorFromApiKey, issueApiKey, newApiKey } from '.';
import { revokeApiKey } from './commands/revoke-api-key';
import { allow } from './rate-limit';

describe('an API key', () => {
  it('is known by its text only, stops when revoked, and has a limit', async () => {
    const org = organisation();
    const key = newApiKey();
    const keyId = newId();
    await org.must(issueApiKey, {
      keyId,
      name: 'Scanner',
      prefix: key.prefix,
      hash: key.hash,
      scopes: ['orders:read'],
    });
    const ask = (text: string) => actorFromApiKey(org.orgId, `Bearer ${text}`);
    expect(await ask(key.text)).toMatchObject({
      actor: { kind: 'api', keyId, scopes: ['orders:read'] },
      limit: { of: 120, left: 119 },
    });
    expect(await ask(`${key.text.slice(0, -1)}!`)).toMatchObject({ rejected: 'unauthorized' });
    expect(await ask(newApiKey(key.prefix).text)).toMatchObject({ rejected: 'unauthorized' });
    const many = await Promise.all(Array.from({ length: 125 }, () => ask(key.text)));
    expect(many.filter(isRejection)).toHaveLength(6);
    const [listed] = await createCaller({
      orgId: org.orgId,
      actor: async () => org.owner,
      requestId: 'r',
    }).identity.apiKeys();
    expect(listed?.lastUsedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(listed)).not.toContain(key.hash);
    await org.must(revokeApiKey, { keyId });
    expect(await ask(key.text)).toMatchObject({ rejected: 'unauthorized' });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});

describe('a limit', () => {
  it('counts everybody who comes at once, and starts anew when its window is over', async () => {
    const { orgId, read } = organisation();
    const limit = { points: 3, seconds: 600 };
    const tries = await Promise.all(Array.from({ length: 10 }, () => allow(orgId, 'x', limit)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(3);
    await read(() => readPool().query(`update rate_limit set "expiresAt" = now() - interval '1 ms'`));
    expect(await allow(orgId, 'x', limit)).toMatchObject({ ok: true, left: 2 });
    expect(await allow(orgId, 'y', limit, 4)).toMatchObject({ ok: false, left: 0 });
    expect(await allow(orgId, 'y', limit)).toMatchObject({ ok: false, left: 0 });
  });
});
