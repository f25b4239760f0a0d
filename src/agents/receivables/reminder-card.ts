import { moneyText } from '@/server/kernel/money';
import { longDay } from '@/server/kernel/paper/words';
import type { Card, Draft } from '../runtime/agent';
import { effectOf, interestPerDay } from './reminder-economics';
import { lateness } from './reminder-policy';
import type { ReminderSnapshot } from './reminder-snapshot';
import { daysText, stageWords } from './words';

/** What a person sees of a letter, made by the same code whoever drafted it. */
export function reminderCard(s: ReminderSnapshot, draft: Draft): Card {
  const money = (minor: number) => moneyText(minor, s.currency);
  const effect = effectOf(s);
  const tone = String(draft.arguments.tone);
  const stage = s.stage ? stageWords[s.stage].toLowerCase() : 'reminder';
  const account = `/desk/receivables/accounts/${s.id}`;
  return {
    sentence: `Send ${s.label} a ${stage} about ${money(s.totalMinor)}`,
    effect: {
      ...effect,
      currency: s.currency,
      period: 'two weeks',
      summary:
        'Cash expected within two weeks that would otherwise come later: people are taken to pay 1.6 times as fast after a letter (1.2 to 2.2)',
    },
    changes: s.lines.map((l) => ({
      field: `${l.number}, ${money(l.openMinor)}`,
      before: l.daysOverdue > 0 ? `${daysText(l.daysOverdue)} overdue` : 'not overdue yet',
      after: stageWords[l.stage],
    })),
    evidence: [
      {
        label: 'Owed',
        value: `${money(s.openMinor)} open, ${money(s.overdueMinor)} overdue, the oldest for ${daysText(s.oldestDays)}`,
        href: account,
      },
      {
        label: 'How they pay',
        value: s.history
          ? `${s.history.settled} paid, ${lateness(s.history.averageDaysLate)}, ${Math.round(s.history.onTimeShare * 100)}% by the day`
          : 'nothing paid yet',
        href: account,
      },
      {
        label: 'Word and contact',
        value: `${s.promises.kept} promises kept, ${s.promises.broken} broken; ${s.lastContactOn ? `last letter ${longDay(s.lastContactOn)}` : 'no letter yet'}`,
        href: account,
      },
    ],
    options: [
      { label: 'Do not write yet', effectMinor: 0, chosen: false },
      { label: `Write now, ${tone}`, effectMinor: effect.minor, chosen: true },
    ],
    waiting: {
      perDayMinor: interestPerDay(s.totalMinor),
      currency: s.currency,
      summary: 'Interest at 9% a year on what is asked for',
    },
    ifIgnored: 'Nobody writes. The agent looks again tomorrow and proposes what is due then.',
  };
}
