import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { MailFailed, RecordFailure } from '../contract';
import { mail } from '../state';

/** Minutes until the next attempt; after the last one the mail has failed. */
export const pauses = [1, 5, 15, 60, 180, 360] as const;

/** The mail server refused the mail or could not be reached: a pause and another attempt, or the end. */
export const recordFailure = command({
  name: 'integrations.record-failure',
  input: RecordFailure,
  allow: [system],
  stream: mail,
  id: (i) => i.mailId,
  decide: (state, { mailId, error, permanent }, { now }) => {
    if (state.status !== 'sending') return [];
    const pause = permanent ? undefined : pauses[state.attempts - 1];
    const nextAttemptAt = pause === undefined ? null : new Date(now.getTime() + pause * 60_000).toISOString();
    return [MailFailed({ mailId, attempt: state.attempts, error, nextAttemptAt })];
  },
});
