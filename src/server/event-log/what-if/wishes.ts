import type { WhatIf, WhatIfWish, wishables } from '../contract';
import type { liveAgain } from './ask';

type Product = Awaited<ReturnType<typeof liveAgain>>['products'][number];
export type Wishable = (typeof wishables)[number];

/** A question split into what it changes, so that each change is measured by itself. */
export function partsOf(question: WhatIf): { what: Wishable; question: WhatIf }[] {
  const prices = question.percent !== 0 || Object.keys(question.prices).length > 0;
  return [
    ...(prices ? [{ what: 'price' as const, question: { ...question, reorder: null } }] : []),
    ...(question.reorder ? [{ what: 'target' as const, question: { ...question, percent: 0, prices: {} } }] : []),
  ];
}

/** What a part of the question means for one product, with what it made of it; undefined where it changes nothing. */
export function wishOf(what: Wishable, { reorder }: WhatIf, p: Product): WhatIfWish | undefined {
  const change = what === 'price' ? priceOf(p) : reorder && targetOf(p.daily, reorder);
  if (!change) return undefined;
  return {
    productId: p.productId,
    label: `${p.sku} ${p.name}`,
    ...change,
    marginMinor: p.other.marginMinor - p.real.marginMinor,
    cashMinor: p.other.cashMinor - p.real.cashMinor,
    outDaysWas: p.real.outDays,
    outDaysIs: p.other.outDays,
  };
}

const priceOf = ({ priceMinor, otherPriceMinor }: Product) =>
  priceMinor === otherPriceMinor || otherPriceMinor <= 0
    ? undefined
    : { priceMinor: otherPriceMinor, expectedMinor: priceMinor };

/** The rule as a target: reorder at the demand of lead and safety days, up to so many days more. */
function targetOf(daily: number, { leadDays, safetyDays, orderDays }: NonNullable<WhatIf['reorder']>) {
  if (daily <= 0) return undefined;
  const reorderPoint = Math.ceil(daily * (leadDays + safetyDays));
  const targetQuantity = Math.max(reorderPoint, Math.ceil(daily * (leadDays + safetyDays + orderDays)));
  return { safetyStock: Math.min(reorderPoint, Math.ceil(daily * safetyDays)), reorderPoint, targetQuantity };
}
