import { expect, it } from 'vitest';
import '@/server/root';
import { changePrice, createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import { escalateDecision, hashOf, proposeDecision, registerKind, remindDecision } from '@/server/decisions';
import { aProposal } from '@/server/decisions/histories';
import { registerUser } from '@/server/identity';
import type { Actor } from '@/server/kernel/actor';
import { idFrom, newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { createCaller } from '@/server/root';

const kind = {
  ...{ kind: 'pricing.test-mails', title: 'Test', agent: 'pricing', command: changePrice, policyVersion: '1' },
  gate: async () => ({ verdict: 'ask' as const, reasons: [] }),
  changes: async () => [],
  fields: () => [],
};
registerKind(kind);

it('tells deciders at half time once a day, owners before the end, and the colleague it was handed to', async () => {
  const org = organisation();
  const people = { Marta: 'owner', Jonas: 'manager', Rita: 'operator' } as const;
  for (const [name, role] of Object.entries(people))
    await org.must(
      registerUser,
      {
        ...{ userId: idFrom(org.orgId, name), tier: 'staff', name, password: null, customerId: null },
        email: `${name.toLowerCase()}-${org.orgId}@example.com`,
        access: { role, functions: ['decisions'] },
      },
      { kind: 'system', name: 'test' },
    );
  const category = aCategory();
  await org.must(createCategory, category);
  const pump = aProduct(category.categoryId);
  await org.must(createProduct, pump);
  await org.settle();
  const agent: Actor = { kind: 'agent', agent: 'pricing' };
  const decisions = await Promise.all(
    [0, 1, 2].map(async () => {
      const proposal = aProposal({ kind: kind.kind, decisionId: newId() });
      await org.must(proposeDecision, { ...proposal, hash: hashOf(kind, proposal.arguments) }, agent);
      return proposal.decisionId;
    }),
  );
  for (const decisionId of decisions) await org.must(remindDecision, { decisionId }, agent);
  await org.must(escalateDecision, { decisionId: decisions[0]! }, agent);
  const owner: Actor = { kind: 'staff', userId: idFrom(org.orgId, 'Marta'), role: 'owner', functions: ['*'] };
  const desk = createCaller({ orgId: org.orgId, actor: async () => owner, requestId: 'test' }).decisions;
  await desk.delegate({ decisionId: decisions[1]!, to: idFrom(org.orgId, 'Rita'), note: 'You know this pump.' });
  await org.settle();
  const mails = await org.read((db) => db.mail.findMany({ where: { template: 'decision-waits' } }));
  const told = mails.map((m) => `${m.name} ${(m.variables as { because: string }).because}`).sort();
  expect(told).toEqual(['Jonas reminder', 'Marta escalation', 'Marta reminder', 'Rita handed']);
  expect((await desk.list({ mine: true })).rows).toEqual([]);
});
