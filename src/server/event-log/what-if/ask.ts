import { organisationById } from '@/server/identity';
import { headOf, live } from '@/server/kernel/fork/fork';
import { pages } from '@/server/kernel/fork/read-ahead';
import type { Asking } from '@/server/kernel/trpc';
import type { WhatIf } from '../contract';
import { type Item, nothing, type Tally } from './item';
import { Worlds } from './worlds';

const DAY = 86_400_000;
const MOST_PRODUCTS = 40;

const sum = (items: readonly Item[], world: 'real' | 'other') => {
  const total = nothing();
  for (const item of items) for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += item[world][key]; // a tally's own keys
  return total;
};

const figures = (t: Tally, stockMinor: number) => ({
  units: Math.round(t.units),
  netMinor: Math.round(t.netMinor),
  marginMinor: Math.round(t.netMinor - t.costMinor),
  outDays: t.outDays,
  lostUnits: Math.round(t.lostUnits),
  /** Sales less what goods received cost. */
  cashMinor: Math.round(t.netMinor - t.receivedMinor),
  stockMinor: Math.round(stockMinor),
});

/** What is left of goods, at cost. */
const left = (items: readonly Item[], key: 'available' | 'otherAvailable') =>
  items.reduce((total, item) => total + Math.max(0, item[key]) * item.costMinor, 0);

/** The last days lived again with other prices or another way of reordering, beside what was. Nothing is kept. */
export const askWhatIf = (question: WhatIf, { orgId }: Pick<Asking, 'orgId'>) => liveAgain(question, orgId);

/** The same at another position and day, for these products only. */
export async function liveAgain(
  question: WhatIf,
  orgId: string,
  as?: { position: number; day: string },
  only?: readonly string[],
) {
  return live(orgId, async () => {
    const currency = (await organisationById(orgId))?.currency ?? 'EUR';
    const head = Math.min(as?.position ?? Number.POSITIVE_INFINITY, await headOf(orgId));
    const today = Math.floor((as ? Date.parse(as.day) : Date.now()) / DAY);
    const firstDay = today - question.days + 1;
    const worlds = new Worlds(question, firstDay, currency);
    const wanted = new Set(Worlds.types);
    for await (const page of pages(orgId, { after: 0, upTo: head, types: Worlds.types }))
      for (const event of page.events) if (wanted.has(event.type)) worlds.take(event);
    worlds.end(today);
    // Products nobody asked for are no stock-out, whatever lies there.
    const traded = [...worlds.items].filter(([, item]) => item.real.units > 0 || item.other.units > 0);
    const items = traded.map(([, item]) => item);
    const shown = only ? traded.filter(([id]) => only.includes(id)) : traded;
    const one = ([productId, item]: (typeof traded)[number]) => ({
      productId,
      sku: item.sku,
      name: item.name,
      priceMinor: item.priceMinor,
      otherPriceMinor: worlds.priceOf(productId),
      daily: item.daily,
      real: figures(item.real, left([item], 'available')),
      other: figures(item.other, left([item], 'otherAvailable')),
    });
    return {
      currency,
      events: head,
      day: new Date(today * DAY).toISOString().slice(0, 10),
      from: new Date(firstDay * DAY).toISOString().slice(0, 10),
      real: figures(sum(items, 'real'), left(items, 'available')),
      other: figures(sum(items, 'other'), left(items, 'otherAvailable')),
      products: shown
        .map(one)
        .sort(
          (a, b) =>
            Math.abs(b.other.marginMinor - b.real.marginMinor) - Math.abs(a.other.marginMinor - a.real.marginMinor) ||
            b.real.netMinor - a.real.netMinor,
        )
        .slice(0, MOST_PRODUCTS),
    };
  });
}
