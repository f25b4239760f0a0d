import { z } from 'zod';
import { DealerTerms } from '@/server/customers/contract';
import { counted } from '@/server/kernel/counted';
import { template } from '../template';
import { amount, dear } from '../words';

/** We have the application and will answer. */
export const dealerApplication = template({
  name: 'dealer-application',
  variables: z.object({ company: z.string() }),
  write: (v, to, { site }) => ({
    subject: 'We have your dealer application',
    preview: 'You will hear from us within two working days.',
    heading: 'Thank you for your application',
    blocks: [
      {
        kind: 'text',
        text: `${dear(to.name)}\nwe received the application of ${v.company} and will answer within two working days. Your sign-in works already and shows where the application stands.`,
      },
      { kind: 'button', label: 'See your application', href: `${site}/dealer` },
    ],
  }),
});

/** Welcome: prices, credit and terms are open from now on. */
export const dealerApproved = template({
  name: 'dealer-approved',
  variables: z.object({ company: z.string(), currency: z.string(), terms: DealerTerms, note: z.string() }),
  write: (v, to, { name, site }) => ({
    subject: `Welcome as a ${name} dealer`,
    preview: 'Your prices and terms are open.',
    heading: `Welcome, ${v.company}`,
    blocks: [
      {
        kind: 'text',
        text: `${dear(to.name)}\nyour application is approved. From now on you see your own net prices and order on account.`,
      },
      {
        kind: 'facts',
        facts: [
          ['Tier', v.terms.tier.replace(/^./, (c) => c.toUpperCase())],
          ['Discount', `${v.terms.discountBp / 100} % off the net list price`],
          ['Credit limit', amount(v.terms.creditLimitMinor, v.currency)],
          ['Payment', v.terms.termsDays === 0 ? 'Due at once' : `${counted(v.terms.termsDays, 'day')} net`],
        ],
      },
      ...(v.note ? [{ kind: 'text' as const, text: v.note }] : []),
      { kind: 'button', label: 'Open the dealer portal', href: `${site}/dealer` },
    ],
  }),
});

/** Not this time, and why. */
export const dealerRejected = template({
  name: 'dealer-rejected',
  variables: z.object({ company: z.string(), reason: z.string() }),
  write: (v, to) => ({
    subject: 'Your dealer application',
    preview: 'We cannot take you on as a dealer at this time.',
    heading: 'Your dealer application',
    blocks: [
      {
        kind: 'text',
        text: `${dear(to.name)}\nthank you for the application of ${v.company}. We cannot take you on as a dealer at this time.`,
      },
      { kind: 'text', text: v.reason },
      { kind: 'text', text: 'If something changes, or we got something wrong, please reply to this mail.' },
    ],
  }),
});
