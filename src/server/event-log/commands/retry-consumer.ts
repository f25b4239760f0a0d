import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { failureOf } from '@/server/kernel/consumer';
import { reject } from '@/server/kernel/rejection';
import { ConsumerRetried, RetryConsumer } from '../contract';
import { consumerAsked } from '../state';

/** Asks that a consumer which stands at an event tries it again now instead of after its pause. */
export const retryConsumer = command({
  name: 'event-log.retry-consumer',
  input: RetryConsumer,
  allow: [staff('event-log', 'manager'), staff('platform', 'manager')],
  stream: consumerAsked,
  id: (i) => i.consumer,
  gather: async ({ consumer }, { orgId }) =>
    (await failureOf(orgId, consumer)) ??
    reject('not-standing', 'This consumer does not stand at an event: it goes on by itself.', { kind: 'conflict' }),
  decide: (_, { consumer }, { facts }) => (facts.waits ? [ConsumerRetried({ consumer })] : []),
});
