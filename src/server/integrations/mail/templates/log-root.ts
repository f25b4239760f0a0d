import { z } from 'zod';
import { template } from '../template';
import { day, dear } from '../words';

/** The owners keep the day's root of the log outside of it: with it a rewritten log is found out. */
export const logRoot = template({
  name: 'log-root',
  variables: z.object({ on: z.string(), seals: z.int(), sealedTo: z.int(), root: z.string() }),
  write: (v, to, { site }) => ({
    subject: `Root of your event log, ${day(v.on)}`,
    preview: `${v.seals}:${v.root}`,
    heading: 'Keep this mail',
    blocks: [
      {
        kind: 'text',
        text: `${dear(to.name)}\nthese digits stand for everything that happened in your business up to event ${v.sealedTo.toLocaleString('en-GB')}. If anybody ever rewrites it, even with the whole database in their hands, they no longer come out.`,
      },
      { kind: 'facts', facts: [['Root', `${v.seals}:${v.root}`]] },
      { kind: 'button', label: 'Compare with the log', href: `${site}/desk/events/proof?root=${v.seals}:${v.root}` },
      { kind: 'small', text: 'Nothing is to be done today.' },
    ],
  }),
});
