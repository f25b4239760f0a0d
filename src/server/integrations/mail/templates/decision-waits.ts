import { z } from 'zod';
import { template } from '../template';
import { dear } from '../words';

/** A decision waits: handed on by a colleague, half of its time gone, or about to expire. */
export const decisionWaits = template({
  name: 'decision-waits',
  variables: z.object({
    decisionId: z.string(),
    because: z.enum(['handed', 'reminder', 'escalation']),
    sentence: z.string(),
    rationale: z.string(),
    ifIgnored: z.string(),
    expiresAt: z.string(),
    note: z.string(),
    /** How many wait in all; stands in reminders, of which a person gets one a day. */
    waiting: z.int().nullable(),
  }),
  write: (v, to, { site }) => {
    const others = (v.waiting ?? 1) - 1;
    const why = {
      handed: 'a colleague has handed you this decision.',
      reminder: 'this proposal of an agent still waits; half of its time has gone by.',
      escalation: 'nobody has decided about this proposal, and it expires soon.',
    }[v.because];
    return {
      subject: v.because === 'escalation' ? `Expires soon: ${v.sentence}` : `To decide: ${v.sentence}`,
      preview: v.rationale,
      heading: v.sentence,
      blocks: [
        { kind: 'text', text: `${dear(to.name)}\n${why} ${v.rationale}` },
        ...(v.note ? [{ kind: 'text' as const, text: `Note: ${v.note}` }] : []),
        {
          kind: 'facts',
          facts: [
            ['Holds until', `${v.expiresAt.slice(0, 16).replace('T', ' ')} UTC`],
            ['If nobody decides', v.ifIgnored],
          ],
        },
        { kind: 'button', label: 'Look and decide', href: `${site}/desk/inbox?id=${v.decisionId}` },
        ...(others > 0
          ? [{ kind: 'small' as const, text: `${others === 1 ? 'One other' : `${others} others`} wait in the inbox.` }]
          : []),
      ],
    };
  },
});
