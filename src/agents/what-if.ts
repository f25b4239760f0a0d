import type { Arguments } from '@/server/decisions';
import { whatIfAsked } from '@/server/event-log';
import { whatIfWords } from '@/server/event-log/contract';
import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import { agents } from '.';
import { dutyOf } from './runtime/agent';
import { type Granted, grant, type Wishes } from './runtime/wishes';

type Asking = Awaited<ReturnType<typeof whatIfAsked>>[number];

/** Whose business a change is: list prices are pricing's, stock targets with their reorder points forecasting's. */
const kindOf = { price: 'pricing.change-price', target: 'forecasting.set-target' } as const;

/** Lets the agent whose business it is propose what somebody asked for in a what-if, through its own gate. */
export async function grantWhatIf(orgId: string, whatIfId: string, eventId: string, runId: string) {
  const asking = (await whatIfAsked(orgId, whatIfId)).find((a) => a.eventId === eventId);
  const duty = asking && dutyOf(agents, kindOf[asking.what]);
  const agent = agents.find((a) => a.name === duty?.kind.agent);
  if (!asking || !duty || !agent) throw new Error(`No agent can take up ${eventId}.`);
  const granted = await grant(orgId, agent, runId, duty, wishesOf(asking));
  const answers = granted.map(({ subjectId: productId, ...rest }: Granted) => ({ productId, ...rest }));
  return { whatIfId, asked: eventId, what: asking.what, answers };
}

/** What was asked, in the words of the card: from which what-if, and what it measured of each product. */
export function wishesOf({ whatIfId, eventId, by, question, position, day, currency, wishes, what }: Asking): Wishes {
  const words = whatIfWords(
    what === 'price' ? { ...question, reorder: null } : { ...question, percent: 0, prices: {} },
  );
  const origin = `the what-if of the last ${counted(question.days, 'day')} to ${day} (position ${position.toLocaleString('en-US')})`;
  const signed = (minor: number) => `${minor < 0 ? '−' : '+'}${moneyText(Math.abs(minor), currency)}`;
  return {
    ...{ id: whatIfId, askedBy: by, cause: eventId, trigger: by },
    wishes: wishes.map((w) => {
      const minor = Math.round((w.marginMinor * 30) / question.days);
      const measured = `margin ${signed(w.marginMinor)}, sales less goods received ${signed(w.cashMinor)}, days without stock ${w.outDaysWas} → ${w.outDaysIs}`;
      const reason = `From ${origin}: ${words}.`;
      return {
        subjectId: w.productId,
        label: w.label,
        wanted: wantedOf(w, reason, question.reorder?.leadDays),
        rationale: `A person asked for this, from ${origin}: ${words}.`,
        effect: {
          ...{ minor, lowMinor: minor, highMinor: minor, currency, period: 'month' },
          summary: `Measured by the what-if over ${counted(question.days, 'day')} (${measured}), as a month's worth of margin`,
        },
        evidence: {
          label: 'What-if',
          value: `${measured} in ${counted(question.days, 'day')}`,
          href: `/desk/what-if/${whatIfId}`,
        },
      };
    }),
  };
}

/** A price, or a target with the delivery time it was measured with: as the duty's `wished` takes it. */
const wantedOf = (w: Asking['wishes'][number], reason: string, leadTimeDays = 1): Arguments =>
  w.priceMinor !== undefined
    ? { priceMinor: w.priceMinor, expectedMinor: w.expectedMinor ?? w.priceMinor, reason }
    : {
        ...{
          safetyStock: w.safetyStock ?? 0,
          reorderPoint: w.reorderPoint ?? 0,
          targetQuantity: w.targetQuantity ?? 0,
        },
        ...{ leadTimeDays, reason },
      };
