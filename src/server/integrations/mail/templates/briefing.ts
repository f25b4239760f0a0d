import { z } from 'zod';
import { BriefingFact } from '@/server/analytics/contract';
import { template } from '../template';
import { day, dear } from '../words';

const parts = {
  happened: 'What happened',
  waits: 'What waits for you',
  agents: 'What the agents want and did',
} as const;

/** The morning's briefing, to an owner who wants it. */
export const briefingMail = template({
  name: 'briefing',
  variables: z.object({ day: z.iso.date(), summary: z.string(), facts: z.array(BriefingFact) }),
  write: (v, to, { site }) => ({
    subject: `Briefing of ${day(v.day)}`,
    preview: v.summary,
    heading: `Your briefing of ${day(v.day)}`,
    blocks: [
      { kind: 'text', text: `${dear(to.name)}\n${v.summary}` },
      ...(['happened', 'waits', 'agents'] as const).flatMap((part) => {
        const lines = v.facts.filter((f) => f.part === part);
        const text = [parts[part], ...lines.map((f) => `· ${f.text}`)].join('\n');
        return lines.length > 0 ? [{ kind: 'text' as const, text }] : [];
      }),
      { kind: 'button', label: 'Open the briefing', href: `${site}/desk/briefing` },
      { kind: 'small', text: 'You asked for this each morning. Switch it off on the briefing’s page.' },
    ],
  }),
});
