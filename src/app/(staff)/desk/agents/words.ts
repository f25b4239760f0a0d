import type { Mode } from '@/server/decisions/contract';

/** The rungs of the ladder: what they are called, and what each lets an agent do. */
export const modeWords: Record<Mode, { label: string; short: string; means: string }> = {
  off: { label: 'Off', short: 'Off', means: 'It does not look at this at all.' },
  observe: {
    label: 'Observe',
    short: 'Observe',
    means: 'It notes what it would do. Nothing can follow from it; people act by themselves and are compared with it.',
  },
  propose: { label: 'Propose', short: 'Propose', means: 'Each of its proposals waits for a person.' },
  'act-within-limits': {
    label: 'Act within limits',
    short: 'Limits',
    means:
      'What its policy calls routine is carried out at once, by itself. Everything else waits for a person, as does what a model wants far from the policy.',
  },
  act: {
    label: 'Act',
    short: 'Act',
    means:
      'All its proposals are carried out at once, by itself, except what its policy denies and what a model wants far from the policy.',
  },
};

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** When an agent looks by itself, of the cron patterns in use here; another pattern as it is written. */
export function scheduleWords(cron: string): string {
  const [minute = '', hours = '', day, month, weekday = ''] = cron.split(' ');
  if (day !== '*' || month !== '*' || !/^\d+$/.test(minute) || !/^\d+(,\d+)*$/.test(hours)) return cron;
  const times = hours.split(',').map((hour) => `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
  const at = `at ${times.join(' and ')} UTC`;
  if (weekday === '*') return `every day ${at}`;
  const [from, until] = weekday.split('-').map((d) => days[Number(d) % 7]);
  if (!from) return cron;
  return until ? `from ${from} to ${until} ${at}` : `every ${from} ${at}`;
}
