import { tryAgain } from '@/server/kernel/consumer';
import { reaction } from '@/server/kernel/reaction';
import { ConsumerRetried } from '../contract';

/** The pause of a consumer that stands ends; the worker takes it up within a second. If it fails again, the next pause is longer. */
export const whenRetryRequested = reaction({
  name: 'event-log.when-retry-requested-let-it-go-on',
  when: (when) => [when(ConsumerRetried, ({ data }, { orgId }) => tryAgain(orgId, data.consumer))],
});
