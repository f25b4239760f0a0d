import { longDay } from '@/server/kernel/paper/words';
import type { Account } from '@/server/receivables';
import type { Stage } from '@/server/receivables/contract';

export const stageWords: Record<Stage, string> = {
  friendly: 'Friendly reminder',
  first: 'First reminder',
  second: 'Second reminder',
  final: 'Final reminder',
};

/** Why nobody writes to a customer today. */
export function waitWords(wait: NonNullable<Account['plan']['wait']>): string {
  switch (wait.why) {
    case 'too-soon':
      return `They were written to lately; the next letter may go on ${longDay(wait.until)}.`;
    case 'paused':
      return 'Reminders to this customer are paused.';
    case 'weekend':
      return `Nobody is reminded at the weekend; the letter may go on ${longDay(wait.until)}.`;
    case 'covered':
      return 'We hold money of theirs that covers it.';
    case 'small':
      return 'It is too little for a letter.';
  }
}

/** A number of days as people say it. */
export const daysText = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
