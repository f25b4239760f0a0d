import type { LoggedEvent } from '@/server/kernel/log';
import { reject } from '@/server/kernel/rejection';
import { type StreamDef, streamId } from '@/server/kernel/stream';
import { asError } from '@/server/kernel/trpc';
import type { Explained } from './contract';
import { readStream } from './read-stream';

export type Step = Explained['steps'][number];
/** What a figure is made of; `rules` where they depend on the case. */
export type Making = { steps: Step[]; currency?: string | null; rules?: string[] };

const words = (type: string) => {
  const verb = type.slice(type.indexOf('.') + 1).replaceAll('-', ' ');
  return verb.charAt(0).toUpperCase() + verb.slice(1);
};

export const stepOf = (event: LoggedEvent, amount: number, label = words(event.type)): Step => ({
  eventId: event.id,
  at: event.at,
  by: event.by,
  label,
  amount,
  reason: typeof event.data.reason === 'string' ? event.data.reason : null,
});

/** The events that moved one number of an aggregate's state, by the aggregate's own rule. */
export async function moves<S>(orgId: string, def: StreamDef<S>, id: string, pick: (state: S) => number) {
  const steps: Step[] = [];
  let state = def.initial;
  for await (const event of readStream(orgId, streamId(def, id))) {
    const before = pick(state);
    state = def.evolve(state, event as never); // the stream's own events
    if (pick(state) !== before) steps.push(stepOf(event, pick(state) - before));
  }
  return { steps, state };
}

export const unknown = (what: string) =>
  asError(reject(`unknown-${what}`, `There is no such ${what}.`, { kind: 'not-found' }));

/** An amount in the words of a rule. */
export const inWords = (minor: number, currency: string) => `${(minor / 100).toFixed(2)} ${currency}`;

export const taxRules: Record<string, string> = {
  domestic: 'Delivered in the seller’s own country: that country’s rate.',
  destination: 'Delivered to a buyer in another country of the Union: the rate of that country.',
  'reverse-charge': 'A business with a tax number in another country of the Union: no tax here, the buyer owes it.',
  export: 'Delivered outside the Union: no tax.',
};
