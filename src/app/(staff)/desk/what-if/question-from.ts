import { WhatIf } from '@/server/event-log/contract';
import { type Priced, pricesIn } from './price-lines';

export const fields = [
  ...(['days', 'percent', 'prices', 'elasticity'] as const),
  ...(['reorder', 'leadDays', 'safetyDays', 'orderDays'] as const),
] as const;
export type Values = Partial<Record<(typeof fields)[number], string>>;

const number = (text: string | undefined) =>
  text === undefined || text.trim() === '' ? undefined : Number(text.replace(',', '.'));

/**
 * The question as the address has it, or what is wrong with it by field; what is left out has its usual value. `products`: those
 * that its list of prices names, as far as they exist.
 */
export function questionFrom(params: Record<string, string | string[] | undefined>, products: readonly Priced[] = []) {
  const values: Values = {};
  for (const name of fields) {
    const value = params[name];
    if (typeof value === 'string') values[name] = value;
  }
  const typed = pricesIn(values.prices ?? '', products);
  const parsed = WhatIf.safeParse({
    days: number(values.days),
    percent: number(values.percent),
    prices: typed.prices,
    elasticity: number(values.elasticity),
    reorder: values.reorder
      ? {
          leadDays: number(values.leadDays) ?? 14,
          safetyDays: number(values.safetyDays) ?? 7,
          orderDays: number(values.orderDays) ?? 30,
        }
      : null,
  });
  const wrong: Record<string, string> = typed.problems.length > 0 ? { prices: typed.problems.join(' ') } : {};
  if (parsed.success) return { question: typed.problems.length > 0 ? undefined : parsed.data, problems: wrong, values };
  const problems = Object.fromEntries(
    parsed.error.issues.map((issue) => [
      String(issue.path.at(-1)),
      /NaN|expected/.test(issue.message) ? 'Enter a number' : issue.message,
    ]),
  );
  return { question: undefined, problems: { ...problems, ...wrong }, values };
}
