import { moneyText } from '@/server/kernel/money';
import type { Card, Draft } from '../runtime/agent';
import { AHEAD_DAYS, daysOnHold, effectOfHold } from './hold-economics';
import type { CreditSnapshot } from './hold-snapshot';
import { interestPerDay } from './reminder-economics';
import { lateness } from './reminder-policy';
import { daysText } from './words';

function evidence(s: CreditSnapshot): Card['evidence'] {
  const money = (minor: number) => moneyText(minor, s.currency);
  const account = `/desk/receivables/accounts/${s.id}`;
  return [
    {
      label: 'Owed',
      value: `${money(s.openMinor)} open, ${money(s.overdueMinor)} overdue; ${money(s.lateMinor)} of it unexplained for up to ${daysText(s.lateDays)}`,
      href: account,
    },
    {
      label: 'Credit',
      value: `${money(s.usedMinor)} of ${money(s.limitMinor)} used`,
      href: `/desk/dealers/${s.id}`,
    },
    {
      label: 'How they pay',
      value: `${s.history ? `${s.history.settled} paid, ${lateness(s.history.averageDaysLate)}` : 'nothing paid yet'}; ${s.promises.kept} promises kept, ${s.promises.broken} broken`,
      href: account,
    },
    {
      label: 'Orders on account',
      value: s.earned
        ? `${s.earned.orders} in ${daysText(s.earned.days)}: ${money(s.earned.netMinor)} net, ${money(s.earned.marginMinor)} margin`
        : 'none of the last half year whose margin is known',
      href: `/desk/customers/${s.id}`,
    },
  ];
}

/** What a person sees of a proposed hold. */
export function holdCard(s: CreditSnapshot, draft: Draft): Card {
  const money = (minor: number) => moneyText(minor, s.currency);
  const { avoidedMinor, lostMinor, ...effect } = effectOfHold(s);
  return {
    sentence: `Put ${s.label} on hold: ${moneyText(s.lateMinor, s.currency)} overdue for up to ${daysText(s.lateDays)}`,
    effect: {
      ...effect,
      currency: s.currency,
      period: 'sixty days',
      summary: `${money(avoidedMinor)} of loss avoided on credit not yet used (half of the chance that they have not paid in ${AHEAD_DAYS} days), less ${money(lostMinor)} margin of orders that do not come in ${daysText(Math.round(daysOnHold(s)))} on hold, at their pace so far`,
    },
    changes: [
      { field: 'Orders on account', before: 'Allowed', after: 'Refused' },
      { field: 'The dealer reads', before: '', after: String(draft.arguments.reason) },
    ],
    evidence: evidence(s),
    options: [
      { label: 'Go on delivering on account', effectMinor: 0, chosen: false },
      { label: 'Put on hold', effectMinor: effect.minor, chosen: true },
    ],
    waiting: {
      perDayMinor: interestPerDay(s.lateMinor),
      currency: s.currency,
      summary: 'Interest at 9% a year on what is overdue',
    },
    ifIgnored: 'The dealer goes on ordering on account. The agent proposes it again after a week if nothing was paid.',
  };
}

/** What a person sees of a proposed release. */
export function releaseCard(s: CreditSnapshot, _: Draft): Card {
  return {
    sentence: `Let ${s.label} order on account again`,
    effect: null,
    changes: [{ field: 'Orders on account', before: `Refused: ${s.holdReason ?? ''}`, after: 'Allowed' }],
    evidence: evidence(s),
    options: [
      { label: 'Leave it on hold', effectMinor: null, chosen: false },
      { label: 'Release', effectMinor: null, chosen: true },
    ],
    waiting: null,
    ifIgnored: 'The dealer stays on hold and can only pay in advance.',
  };
}
