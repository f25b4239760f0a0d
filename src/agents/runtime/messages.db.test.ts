import { describe, expect, it } from 'vitest';
import '@/server/root';
import { z } from 'zod';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { createCaller } from '@/server/root';
import type { Agent } from './agent';
import { deliver, escalate, receiver, stranded, tell } from './messages';

const Body = z.object({ n: z.int() });
const doubled = receiver({
  about: { topic: 'test.double', title: 'Double', body: Body, answer: Body },
  body: Body,
  read: async () => 2,
  answer: ({ n }, times) => ({ body: { n: n * times }, sentence: `${n * times}` }),
});
const news = receiver({
  about: { topic: 'test.wake', title: 'Wake', body: Body },
  body: Body,
  read: async () => null,
  answer: () => null,
  wakes: true,
});
const agent = (name: string): Agent => ({ name, title: name, about: '', schedule: '', duties: [] });
const alpha = agent('alpha');
const beta = { ...agent('beta'), receives: [doubled, news] };
const agents = [alpha, beta];

describe('messages between agents in the database', () => {
  const set = () => {
    const org = organisation();
    const context = { orgId: org.orgId, actor: { kind: 'agent' as const, agent: 'alpha' } };
    const ask = { to: 'beta', topic: 'test.double', body: { n: 4 }, sentence: 'Twice four?', dedupe: newId() };
    const as = createCaller({ orgId: org.orgId, actor: async () => org.owner, requestId: 'test' });
    return { org, context, ask, as };
  };

  it('are delivered and answered exactly once, however often they are woken', async () => {
    const { org, context, ask, as } = set();
    const [thread] = await tell(alpha, [{ ...ask, hoursToAnswer: 1 }], context, 'run');
    expect(await tell(alpha, [{ ...ask, hoursToAnswer: 1 }], context, 'run')).toEqual([thread]);
    const request = (await as.agentMessages.thread({ threadId: thread! }))!.said[0]!;
    await Promise.all([1, 2, 3].map(() => deliver(org.orgId, agents, thread!, request.id)));
    const after = (await as.agentMessages.thread({ threadId: thread! }))!;
    expect(after).toMatchObject({ status: 'answered', messages: 2 });
    expect(after.said.map((m) => [m.kind, m.body, m.hop])).toEqual([
      ['request', { n: 4 }, 1],
      ['response', { n: 8 }, 2],
    ]);
    expect(await deliver(org.orgId, agents, thread!, after.said[1]!.id)).toEqual({ outcome: 'read', wake: null });
    expect(await deliver(org.orgId, agents, thread!, after.said[1]!.id)).toMatchObject({ outcome: 'done' });
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('wake whom they concern, wait for who is stopped, and tell what nobody understands', async () => {
    const { org, context, ask, as } = set();
    const [told] = await tell(alpha, [{ ...ask, topic: 'test.wake' }], context, 'run');
    const first = (await as.agentMessages.thread({ threadId: told! }))!.said[0]!;
    await as.decisions.stopAgent({ agent: 'beta', reason: 'Maintenance' });
    expect(await deliver(org.orgId, agents, told!, first.id)).toMatchObject({ outcome: 'later' });
    await as.decisions.resumeAgent({ agent: 'beta' });
    expect(await deliver(org.orgId, [alpha, agent('beta')], told!, first.id)).toMatchObject({
      outcome: 'not-understood',
    });
    const [again] = await tell(alpha, [{ ...ask, topic: 'test.wake', dedupe: newId() }], context, 'run');
    const second = (await as.agentMessages.thread({ threadId: again! }))!.said[0]!;
    expect(await deliver(org.orgId, agents, again!, second.id)).toEqual({ outcome: 'woken', wake: 'beta' });
  });

  it('are listed page by page, none lost where several threads move at one moment', async () => {
    const { context, ask, as } = set();
    const told = await inHistory(new Date('2026-06-01T12:00:00Z'), () =>
      tell(
        alpha,
        [newId(), newId(), newId()].map((dedupe) => ({ ...ask, dedupe })),
        context,
        'run',
      ),
    );
    const seen: { id: string; lastAt: Date }[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await as.agentMessages.threads({ limit: 1, cursor });
      seen.push(...page.rows);
      cursor = page.next ?? undefined;
      more = cursor !== undefined && seen.length < 9;
    }
    expect(new Set(seen.map((t) => t.lastAt.toISOString())).size).toBe(1);
    expect(seen.map((t) => t.id)).toEqual([...told].sort().reverse());
    const garbage = await as.agentMessages.threads({ cursor: '2026-06-01T12:00:00Z|no id' });
    expect(garbage).toMatchObject({ rows: [{}, {}, {}], next: null });
  });

  it('go to people when nobody answers in time; a person may answer, others see nothing', async () => {
    const { org, context, ask, as } = set();
    const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
    const [thread] = await inHistory(twoHoursAgo, () => tell(alpha, [{ ...ask, hoursToAnswer: 1 }], context, 'run'));
    const { late } = await stranded(org.orgId);
    expect(late).toMatchObject([{ threadId: thread }]);
    for (const m of [...late, ...late]) await escalate(org.orgId, m.threadId, m.id);
    expect(await as.agentMessages.overdue()).toBe(1);
    const note = { threadId: thread!, text: 'It is eight.', answers: late[0]!.id };
    await as.agentMessages.join({ ...note, messageId: newId() });
    expect(await as.agentMessages.overdue()).toBe(0);
    expect(await deliver(org.orgId, agents, thread!, late[0]!.id)).toMatchObject({ outcome: 'answered' });
    const after = (await as.agentMessages.thread({ threadId: thread! }))!;
    expect(after.said.map((m) => m.kind)).toEqual(['request', 'answer']);
    await as.agentMessages.close({ threadId: thread!, reason: '' });
    expect((await as.agentMessages.threads({ status: 'closed' })).rows).toHaveLength(1);
    const stranger = organisation();
    const other = createCaller({ orgId: stranger.orgId, actor: async () => stranger.owner, requestId: 'test' });
    expect(await other.agentMessages.thread({ threadId: thread! })).toBeNull();
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});
