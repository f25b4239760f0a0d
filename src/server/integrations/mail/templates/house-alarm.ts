import { z } from 'zod';
import { template } from '../template';
import { dear } from '../words';

/** The owners hear that something of the house itself is wrong: a promise of the books, a nightly check. `path` begins with /desk. */
export const houseAlarm = template({
  name: 'house-alarm',
  variables: z.object({ what: z.string(), facts: z.array(z.tuple([z.string(), z.string()])), path: z.string() }),
  write: (v, to, { site }) => ({
    subject: v.what,
    preview: v.facts.map(([name, value]) => `${name}: ${value}`).join(', '),
    heading: v.what,
    blocks: [
      {
        kind: 'text',
        text: `${dear(to.name)}\nJovey checks itself, and this did not come out. Nothing was changed, and the event log says what is right.`,
      },
      { kind: 'facts', facts: v.facts },
      { kind: 'button', label: 'See what it is and what helps', href: `${site}${v.path}` },
      { kind: 'small', text: 'You get this once each time it breaks, not while it stays so.' },
    ],
  }),
});
