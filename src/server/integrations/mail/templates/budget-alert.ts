import { z } from 'zod';
import { template } from '../template';
import { amount, dear } from '../words';

/** The owner hears that what asking models may cost is nearly or wholly spent. Amounts in millionths of a US dollar. */
export const budgetAlert = template({
  name: 'budget-alert',
  variables: z.object({
    agent: z.string(),
    period: z.enum(['month', 'day']),
    on: z.string(),
    level: z.union([z.literal(80), z.literal(100)]),
    limitMicros: z.int(),
    spentMicros: z.int(),
  }),
  write: (v, to, { site }) => {
    const whose = v.agent === 'all' ? 'all agents' : `the ${v.agent} agent`;
    const usd = (micros: number) => amount(Math.round(micros / 10_000), 'USD');
    const spent = v.level === 100;
    return {
      subject: spent ? `The model budget of ${whose} is spent` : `80% of the model budget of ${whose} is spent`,
      preview: spent ? 'The agents go on by their own policies.' : `${usd(v.spentMicros)} of ${usd(v.limitMicros)}.`,
      heading: spent ? 'A model budget is spent' : 'A model budget is nearly spent',
      blocks: [
        {
          kind: 'text',
          text: `${dear(to.name)}\n${
            spent
              ? `the budget of ${whose} for the ${v.period} is spent. No model is asked beyond it: the agents go on by their own policies and say so on each proposal. Nothing else stops.`
              : `more than 80% of the budget of ${whose} for the ${v.period} is spent. When all of it is, the agents go on by their own policies.`
          }`,
        },
        {
          kind: 'facts',
          facts: [
            ['Spent', usd(v.spentMicros)],
            ['Limit', usd(v.limitMicros)],
            [v.period === 'month' ? 'Month' : 'Day', v.on],
          ],
        },
        { kind: 'button', label: 'See usage and limits', href: `${site}/desk/agents/usage` },
        {
          kind: 'small',
          text: 'Amounts are US dollars, as models are billed. Another limit counts from the next call on.',
        },
      ],
    };
  },
});
