import { describe, expect, it } from 'vitest';
import '@/server/root';
import { purseOf, setLimits } from '@/server/budgets';
import { registerUser } from '@/server/identity';
import { idFrom, newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';

describe('mails about model budgets', () => {
  it('go to each owner once for each limit, and to nobody else', async () => {
    const org = organisation();
    const system = { kind: 'system', name: 'test' } as const;
    for (const [name, role] of [
      ['Marta', 'owner'],
      ['Otto', 'owner'],
      ['Jonas', 'manager'],
    ] as const)
      await org.must(
        registerUser,
        {
          userId: idFrom(org.orgId, name),
          tier: 'staff',
          email: `${name.toLowerCase()}-${org.orgId}@example.com`,
          name,
          password: null,
          customerId: null,
          access: { role, functions: ['decisions'] },
        },
        system,
      );
    await org.must(setLimits, { agent: 'all', monthMicros: 1_000_000, dayMicros: null });
    await org.settle();
    const tokens = { input: 1, output: 1, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };
    const asked = { promptVersion: 'p-1', model: 'claude-sonnet-5-5', inputTokens: 1, maxTokens: 1, worstMicros: 1000 };
    for (const costMicros of [500_000, 350_000, 20_000, 200_000]) {
      const held = await purseOf({ orgId: org.orgId, agent: 'pricing', runId: null }).reserve({
        ...asked,
        subjectId: newId(),
      });
      if (held.ok)
        await held.settle({ model: asked.model, outcome: 'answered', tokens, costMicros, estimated: false, ms: 1 });
      await org.settle();
    }
    const mails = await org.read((db) => db.mail.findMany({ where: { template: 'budget-alert' } }));
    expect(mails.map((m) => m.name).sort()).toEqual(['Marta', 'Marta', 'Otto', 'Otto']);
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});
