import { command } from '@/server/kernel/command';
import { mayBook } from '../access';
import { dunning } from '../dunning-state';
import { RemindersResumed, ResumeReminders } from '../dunning-words';

/** Ends a pause: what is due a letter is due again. */
export const resumeReminders = command({
  name: 'receivables.resume-reminders',
  input: ResumeReminders,
  allow: mayBook,
  stream: dunning,
  id: (i) => i.customerId,
  decide: (state, input) => (state.paused ? [RemindersResumed(input)] : []),
});
