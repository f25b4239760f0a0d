import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Emission } from '@/server/kernel/event';
import { idFrom } from '@/server/kernel/id';
import { given } from '@/server/kernel/testing/given';
import { MessageOverdue, MessageSent, MOST_HOPS, SendMessage, ThreadClosed, ThreadJoined } from '../contract';
import { registerTopic } from '../topics';
import { escalateMessage, noteHandled } from './follow-message';
import { closeThread, joinThread } from './join-thread';
import { sendMessage } from './send-message';

registerTopic({
  topic: 'test.cover',
  title: 'Cover',
  body: z.object({ n: z.int() }),
  answer: z.object({ n: z.int() }),
});
registerTopic({ topic: 'test.news', title: 'News', body: z.object({ n: z.int() }) });

const threadId = idFrom('thread', 'test');
const id = (name: string) => idFrom('message', name);
const deadline = '2026-06-02T00:00:00.000Z';
const base = { threadId, topic: 'test.cover', body: { n: 1 }, sentence: 'How many?', replyTo: null, runId: null };
const ask = (over: Partial<SendMessage> = {}) =>
  SendMessage.parse({
    ...base,
    ...{ messageId: id('ask'), kind: 'request', from: 'alpha', to: 'beta', deadline, dedupe: 'ask' },
    ...over,
  });
const answer = (over: Partial<SendMessage> = {}) =>
  ask({
    ...{ messageId: id('answer'), kind: 'response', from: 'beta', to: 'alpha' },
    replyTo: id('ask'),
    deadline: null,
    ...over,
  });
const sent = (m: ReturnType<typeof ask>, hop: number) => MessageSent({ ...m, hop });
const by = (agent: string) => ({ actor: { kind: 'agent' as const, agent } });

describe('messages between agents', () => {
  it('are asked and answered once, each by who it concerns', () => {
    given().when(sendMessage, ask(), by('alpha')).records(sent(ask(), 1));
    given().when(sendMessage, ask(), by('gamma')).refused('not-yours');
    given(sent(ask(), 1)).when(sendMessage, answer(), by('beta')).records(sent(answer(), 2));
    given(sent(ask(), 1))
      .when(sendMessage, answer({ from: 'gamma' }), by('gamma'))
      .refused('not-addressed');
    given(sent(ask(), 1), sent(answer(), 2))
      .when(sendMessage, answer({ messageId: id('again'), dedupe: 'again' }), by('beta'))
      .refused('answered');
  });
  it('have the shape of their topic, a deadline when they ask, none when they tell', () => {
    given()
      .when(sendMessage, ask({ body: { n: 'many' } }), by('alpha'))
      .refused('wrong-body');
    given()
      .when(sendMessage, ask({ topic: 'test.unheard' }), by('alpha'))
      .refused('unknown-topic');
    given()
      .when(sendMessage, ask({ topic: 'test.news' }), by('alpha'))
      .refused('only-told');
    given()
      .when(sendMessage, ask({ deadline: null }), by('alpha'))
      .refused('needs-deadline');
    given()
      .when(sendMessage, ask({ kind: 'notification' }), by('alpha'))
      .refused('no-deadline');
    given()
      .when(sendMessage, ask({ to: 'alpha' }), by('alpha'))
      .refused('to-itself');
  });
  it('are said once, whatever id they come with', () => {
    given(sent(ask(), 1))
      .when(sendMessage, ask({ messageId: id('other') }), by('alpha'))
      .records();
  });
  it('cannot go in circles: whoever always replies is refused after four hops', () => {
    // Every pattern of telling and asking back, 16 of them, ends at the same hop.
    for (let pattern = 0; pattern < 16; pattern++) {
      const said: Emission[] = [sent(ask(), 1)];
      let before = id('ask');
      let rounds = 0;
      for (let turn = 1; turn <= 20; turn++) {
        const [from, to] = turn % 2 ? ['beta', 'alpha'] : ['alpha', 'beta'];
        const asks = (pattern >> (turn % 4)) % 2 === 1;
        const over = { messageId: id(`${turn}`), dedupe: `${turn}`, replyTo: before, from, to };
        const next = ask({ ...over, kind: asks ? 'request' : 'notification', deadline: asks ? deadline : null });
        const { decided } = given(...said).when(sendMessage, next, by(from!));
        if (!Array.isArray(decided)) {
          expect(decided).toMatchObject({ rejected: 'too-many-hops' });
          break;
        }
        said.push(...decided);
        before = next.messageId;
        rounds++;
      }
      expect(rounds).toBe(MOST_HOPS - 1);
    }
  });
  it('become overdue once, unless answered by an agent or a person, or closed', () => {
    const late = { now: new Date('2026-06-02T00:00:01Z') };
    const which = { threadId, messageId: id('ask') };
    const overdue = MessageOverdue({ ...which, from: 'alpha', to: 'beta', topic: 'test.cover', deadline });
    given(sent(ask(), 1)).when(escalateMessage, which).records();
    given(sent(ask(), 1)).when(escalateMessage, which, late).records(overdue);
    given(sent(ask(), 1), overdue).when(escalateMessage, which, late).records();
    given(sent(ask(), 1), sent(answer(), 2)).when(escalateMessage, which, late).records();
    const closed = ThreadClosed({ threadId, by: 'user:tester', reason: '' });
    given(sent(ask(), 1), closed).when(escalateMessage, which, late).records();
    given(sent(ask(), 1)).when(closeThread, { threadId, reason: '' }).records(closed);
    given(sent(ask(), 1), closed).when(sendMessage, answer(), by('beta')).refused('closed');
  });
  it('can be answered by a person, once', () => {
    const note = { threadId, messageId: id('note'), text: 'Seven', answers: id('ask') };
    const joined = ThreadJoined({ ...note, by: 'user:tester' });
    given(sent(ask(), 1)).when(joinThread, note).records(joined);
    given(sent(ask(), 1), joined).when(joinThread, note).records();
    given(sent(ask(), 1), joined).when(sendMessage, answer(), by('beta')).refused('answered');
    given(sent(ask(), 1), sent(answer(), 2)).when(joinThread, note).refused('answered');
    given().when(joinThread, note).refused('unknown-thread');
  });
  it('are handled by who they were sent to only', () => {
    const handled = { threadId, messageId: id('ask'), outcome: 'read' as const };
    given(sent(ask(), 1)).when(noteHandled, handled, by('alpha')).refused('not-addressed');
    expect(given(sent(ask(), 1)).when(noteHandled, handled, by('beta')).decided).toHaveLength(1);
  });
});
