import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import {
  invoicesOfOrder,
  judgeDuePromises,
  makePromise,
  openDispute,
  pauseReminders,
  reminderBoard,
  resolveDispute,
  sendReminder,
} from '@/server/receivables';
import { AGENTS_SINCE, OPENED } from './calendar';
import type { Timeline } from './timeline';

/** The ladder was climbed by hand, twice a week, until the agent took over. */
const [FIRST, LAST] = [OPENED - 20, AGENTS_SINCE];

type Late = { orderId: string; paidAgo: number | null };

/** Letters day by day as the ladder had them, promises kept and broken, disputes, and a customer who is left alone. */
export function seedReminders(timeline: Timeline, orgId: string, clerk: Actor, late: readonly Late[]) {
  const dayAt = (at: Date) => at.toISOString().slice(0, 10);
  const plusDays = (at: Date, days: number) => dayAt(new Date(at.getTime() + days * 86_400_000));
  for (let ago = FIRST; ago >= LAST; ago--) {
    const at = morning(timeline.ago(ago));
    if (at.getUTCDay() !== 1 && at.getUTCDay() !== 4) continue;
    timeline.plan(at, async () => {
      await judgeDuePromises(orgId);
      const { accounts } = await asSystem(orgId, () => reminderBoard({ on: dayAt(at) }));
      for (const { customerId, plan } of accounts) {
        if (!plan.stage || plan.wait) continue;
        const lines = plan.lines.map(({ invoiceId, stage }) => ({ invoiceId, stage }));
        const reminderId = idFrom('demo reminder', customerId, dayAt(at));
        const tone = plan.stage === 'friendly' ? 'warm' : plan.stage === 'final' ? 'firm' : 'plain';
        await timeline.run(sendReminder, { reminderId, customerId, lines, totalMinor: plan.totalMinor, tone }, clerk);
      }
    });
  }
  const about = (orderId: string, ago: number, play: (i: Open, at: Date) => Promise<unknown>) => {
    const at = timeline.ago(ago);
    timeline.plan(at, async () => {
      const [invoice] = await asSystem(orgId, () => invoicesOfOrder(orderId));
      if (invoice && invoice.openMinor > 0) await play(invoice, at);
    });
  };
  const promise = (orderId: string, ago: number, days: number, note: string) =>
    about(orderId, ago, ({ invoiceId, customerId, openMinor }, at) =>
      timeline.run(
        makePromise,
        {
          promiseId: idFrom('demo promise', orderId, String(ago)),
          customerId,
          invoiceIds: [invoiceId],
          amountMinor: openMinor,
          payOn: plusDays(at, days),
          note,
        },
        clerk,
      ),
    );
  const dispute = (orderId: string, ago: number, note: string, endsAgo: number | null) => {
    const disputeId = idFrom('demo dispute', orderId);
    about(orderId, ago, ({ invoiceId }) =>
      timeline.run(openDispute, { disputeId, invoiceId, reason: 'damaged', note }, clerk),
    );
    if (endsAgo !== null)
      about(orderId, endsAgo, ({ customerId }) =>
        timeline.run(
          resolveDispute,
          {
            customerId,
            disputeId,
            outcome: 'dismissed',
            note: 'Photos show a scratch on the crate only. They agree to pay.',
          },
          clerk,
        ),
      );
  };

  const paid = late
    .filter((l) => l.paidAgo !== null && l.paidAgo > 2 && l.paidAgo < 40)
    .map((l) => l as Required<Late>);
  const open = late.filter((l) => l.paidAgo === null);
  for (const { orderId, paidAgo } of paid.slice(0, 2))
    promise(orderId, (paidAgo ?? 0) + 5, 6, 'Their bookkeeper called: the transfer goes out next week.');
  const [broken, disputed, settled, resting, waiting] = open;
  if (broken) promise(broken.orderId, 13, 7, 'Promised by telephone, waiting for a customer of theirs to pay.');
  if (disputed) dispute(disputed.orderId, 8, 'The pump arrived with a cracked housing, photos follow by mail.', null);
  if (settled) dispute(settled.orderId, 20, 'Says the crate was broken and wants half the price back.', 12);
  if (waiting) promise(waiting.orderId, 3, 8, 'Will pay after the holidays, by the 28th at the latest.');
  if (resting)
    about(resting.orderId, 5, ({ customerId }, at) =>
      timeline.run(
        pauseReminders,
        { customerId, until: plusDays(at, 15), reason: 'In hospital, the family asked for two weeks' },
        clerk,
      ),
    );
}

type Open = Awaited<ReturnType<typeof invoicesOfOrder>>[number];

/** Nine o'clock (UTC) of a day. */
const morning = (at: Date) => new Date(`${at.toISOString().slice(0, 10)}T09:00:00Z`);
