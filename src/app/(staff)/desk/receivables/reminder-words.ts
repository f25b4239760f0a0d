import type { Outputs } from '@/app/_api/client';
import { formatDay } from './day-words';

export type Account = NonNullable<Outputs['receivables']['account']>;
export type Standing = Account['plan']['standings'][number];

export const stageWords = {
  friendly: 'Friendly reminder',
  first: 'First reminder',
  second: 'Second reminder',
  final: 'Final reminder',
} as const;
export const classWords = {
  consumer: 'Consumer',
  standard: 'Dealer, standard',
  silver: 'Dealer, silver',
  gold: 'Dealer, gold',
  platinum: 'Dealer, platinum',
} as const;
export const disputeWords = {
  'not-delivered': 'Not delivered',
  damaged: 'Arrived damaged',
  'wrong-goods': 'Wrong goods',
  'wrong-price': 'Wrong price',
  'already-paid': 'Says it is paid',
  other: 'Something else',
} as const;
export const outcomeWords = {
  upheld: 'They were right',
  settled: 'Agreed in the middle',
  dismissed: 'We were right',
} as const;

/** Why one invoice is left alone. */
export function stopWords(stop: NonNullable<Standing['stop']>): string {
  switch (stop.why) {
    case 'promise':
      return `Promised, left alone until ${formatDay(stop.until)}`;
    case 'dispute':
      return 'Disputed';
    case 'handed-over':
      return 'Handed over';
  }
}

/** Why nobody writes to a customer today. */
export function waitWords(wait: NonNullable<Account['plan']['wait']>): string {
  switch (wait.why) {
    case 'paused':
      return wait.until ? `Paused until ${formatDay(wait.until)}` : 'Paused';
    case 'too-soon':
      return `Written to lately, next on ${formatDay(wait.until)}`;
    case 'weekend':
      return `Quiet at the weekend, next on ${formatDay(wait.until)}`;
    case 'small':
      return 'Too little for a letter';
    case 'covered':
      return 'We hold money that covers it';
  }
}

/** Where the ladder stands with a customer, in one sentence. */
export function planWords({ plan }: Account, today: string): string {
  if (plan.wait) return waitWords(plan.wait);
  if (plan.stage) return `${stageWords[plan.stage]} is due today`;
  if (plan.nextOn) return plan.nextOn <= today ? 'Due today' : `Next letter on ${formatDay(plan.nextOn)}`;
  const stops = [...new Set(plan.standings.flatMap((s) => (s.stop ? [stopWords(s.stop)] : [])))];
  if (stops.length > 0) return stops.join('; ');
  return plan.standings.some((s) => s.handOverDue) ? 'All letters sent: hand it over?' : 'All letters sent';
}
