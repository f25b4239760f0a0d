import { afterAll, beforeAll, expect, it } from 'vitest';
import '@/server/root';
import '@/agents';
import { wholeBriefing, writeBriefing } from '@/server/analytics';
import { registerUser } from '@/server/identity';
import type { Actor } from '@/server/kernel/actor';
import { idFrom } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import { message, messagesStub } from '../runtime/messages-stub';
import { awake } from '../runtime/model/rest';
import { wordBriefing } from '.';

const system: Actor = { kind: 'system', name: 'test' };
const day = new Date().toISOString().slice(0, 10);
let stub: Awaited<ReturnType<typeof messagesStub>>;
beforeAll(async () => {
  stub = await messagesStub();
});
afterAll(async () => {
  delete process.env.ANTHROPIC_API_KEY;
  delete process.env.ANTHROPIC_BASE_URL;
  await stub.stop();
});

it('is mailed to the owners who want it, once, in the words of the rule without a key', async () => {
  const org = organisation();
  for (const [name, role] of [['Marta', 'owner'] as const, ['Otto', 'owner'] as const])
    await org.must(
      registerUser,
      {
        ...{ userId: idFrom(org.orgId, name), tier: 'staff', email: `${name.toLowerCase()}-${org.orgId}@example.com` },
        ...{ name, password: null, customerId: null, access: { role, functions: ['*'] } },
      },
      system,
    );
  const marta: Actor = { kind: 'staff', userId: idFrom(org.orgId, 'Marta'), role: 'owner', functions: ['*'] };
  const desk = createCaller({ orgId: org.orgId, actor: async () => marta, requestId: 'test' });
  await desk.analytics.followBriefing({ wanted: true });
  await org.settle();
  const facts = await wholeBriefing(org.orgId);
  const worded = await wordBriefing(org.orgId, day, facts);
  expect(worded).toMatchObject({ by: 'policy', fallback: 'no model key is set' });
  for (let twice = 0; twice < 2; twice++) await org.must(writeBriefing, { day, facts, ...worded }, system);
  await org.settle();
  const mails = await org.read((db) => db.mail.findMany({ where: { template: 'briefing' } }));
  expect(mails.map((m) => m.name)).toEqual(['Marta']);
  expect(await allDifferences(org.orgId)).toEqual([]);
});

it('lets a model word it, and refuses words with figures of its own', async () => {
  const org = organisation();
  process.env.ANTHROPIC_API_KEY = 'test';
  process.env.ANTHROPIC_BASE_URL = stub.url;
  awake();
  const facts = await wholeBriefing(org.orgId);
  const say = (summary: string) => stub.answerWith(() => message(JSON.stringify({ summary })));
  say('Yesterday 0 orders came in, as usual. Nothing waits.');
  expect(await wordBriefing(org.orgId, day, facts)).toMatchObject({ by: 'model', fallback: null });
  say('A record: 999 orders came in yesterday.');
  expect(await wordBriefing(org.orgId, '2026-01-02', facts)).toMatchObject({
    by: 'policy',
    summary: expect.stringContaining('0 orders placed'),
    fallback: expect.stringContaining('999'),
  });
});
