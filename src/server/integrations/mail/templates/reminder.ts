import { z } from 'zod';
import { Stage, Tone } from '@/server/receivables/contract';
import { template } from '../template';
import { amount, day, dear } from '../words';
import { asks, closings, headings, openings } from './reminder-words';

const Line = z.object({
  invoiceId: z.string(),
  number: z.string(),
  stage: Stage,
  dueOn: z.string(),
  daysOverdue: z.int(),
  openMinor: z.int(),
});

const late = (days: number) =>
  days > 0
    ? `${days} ${days === 1 ? 'day' : 'days'} late`
    : days === 0
      ? 'due today'
      : `due in ${-days} ${days === -1 ? 'day' : 'days'}`;

/** A reminder: which invoices, how much, where to pay. The account is the letterhead's; nobody else may name one. */
export const reminderMail = template({
  name: 'reminder',
  variables: z.object({
    stage: Stage,
    tone: Tone,
    currency: z.string(),
    lines: z.array(Line).min(1),
    unappliedMinor: z.int(),
    totalMinor: z.int(),
    /** The day by which a final reminder wants the money. */
    payBy: z.string(),
    customerKind: z.enum(['consumer', 'dealer']),
    payTo: z.object({ name: z.string(), bank: z.string(), iban: z.string(), bic: z.string() }).nullable(),
  }),
  write: (v, to, { name, site }) => {
    const money = (minor: number) => amount(minor, v.currency);
    const numbers = v.lines.map((l) => l.number).join(', ');
    const one = v.lines.length === 1;
    return {
      subject: `${headings[v.stage]}: ${one ? `invoice ${numbers}` : `${v.lines.length} invoices`}, ${money(v.totalMinor)}`,
      preview: `${money(v.totalMinor)} on ${numbers}.`,
      heading: headings[v.stage],
      blocks: [
        { kind: 'text', text: `${dear(to.name)}\n${openings[v.tone][v.stage](one)}` },
        {
          kind: 'table',
          head: ['Invoice', 'Open'],
          rows: v.lines.map((l) => [`${l.number}, due ${day(l.dueOn)} (${late(l.daysOverdue)})`, money(l.openMinor)]),
          sums: [
            ...(v.unappliedMinor > 0
              ? ([['Your money that we have not used yet', `−${money(v.unappliedMinor)}`]] as [string, string][])
              : []),
            ['To pay', money(v.totalMinor)],
          ],
        },
        { kind: 'text', text: asks[v.stage](day(v.payBy)) },
        ...(v.payTo
          ? [
              {
                kind: 'facts' as const,
                facts: [
                  ['Account holder', v.payTo.name],
                  ['IBAN', v.payTo.iban.replace(/(.{4})(?=.)/g, '$1 ')],
                  ...(v.payTo.bic ? [['BIC', v.payTo.bic]] : []),
                  ...(v.payTo.bank ? [['Bank', v.payTo.bank]] : []),
                  ['Reference', numbers],
                ] as [string, string][],
              },
            ]
          : []),
        {
          kind: 'button',
          label: one ? 'Open the invoice (PDF)' : 'Open your invoices',
          href: one
            ? `${site}/api/documents/invoices/${v.lines[0]!.invoiceId}`
            : `${site}/${v.customerKind === 'dealer' ? 'dealer' : 'account'}/invoices`,
        },
        { kind: 'text', text: `${closings[v.tone]}\n${name}` },
        {
          kind: 'small',
          text: 'The invoices are attached as PDF. If your payment is on its way, thank you: nothing more is needed. If something is wrong with an invoice, answer this letter and we will look at it before anything else happens.',
        },
      ],
    };
  },
});
