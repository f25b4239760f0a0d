import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBook } from '../access';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { PauseReminders, RemindersPaused } from '../dunning-words';

/** Leaves a customer alone until a day, or until somebody resumes. */
export const pauseReminders = command({
  name: 'receivables.pause-reminders',
  input: PauseReminders,
  allow: mayBook,
  stream: dunning,
  id: (i) => i.customerId,
  decide: (state, input, { now }) => {
    if (input.until !== null && input.until < dayOf(now))
      return reject('in-the-past', 'This day has passed already.', { field: 'until' });
    const same = state.paused?.until === input.until && state.paused.reason === input.reason;
    return same ? [] : [RemindersPaused(input)];
  },
});
