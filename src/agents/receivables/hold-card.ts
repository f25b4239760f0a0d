import { moneyText, round } from '@/server/kernel/money';
import type { Card, Draft } from '../runtime/agent';
import type { CreditSnapshot } from './hold-snapshot';
import { interestPerDay } from './reminder-economics';
import { lateness } from './reminder-policy';
import { daysText } from './words';

/** Credit that could still be used up, and the share of it that is taken to be lost: half of the chance of not being paid in sixty days. */
function riskOf(s: CreditSnapshot) {
  const left = Math.max(0, s.limitMinor - s.usedMinor);
  const at = (share: number) => round(left * s.unpaid60 * share);
  return { minor: at(0.5), lowMinor: at(0.2), highMinor: at(1) };
}

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
  ];
}

/** What a person sees of a proposed hold. */
export function holdCard(s: CreditSnapshot, draft: Draft): Card {
  const risk = riskOf(s);
  return {
    sentence: `Put ${s.label} on hold: ${moneyText(s.lateMinor, s.currency)} overdue for up to ${daysText(s.lateDays)}`,
    effect: {
      ...risk,
      currency: s.currency,
      period: 'sixty days',
      summary:
        'Loss avoided on credit not yet used: half of the chance that this dealer has not paid in sixty days (a fifth to all of it)',
    },
    changes: [
      { field: 'Orders on account', before: 'Allowed', after: 'Refused' },
      { field: 'The dealer reads', before: '', after: String(draft.arguments.reason) },
    ],
    evidence: evidence(s),
    options: [
      { label: 'Go on delivering on account', effectMinor: 0, chosen: false },
      { label: 'Put on hold', effectMinor: risk.minor, chosen: true },
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
