import { WhatIf } from '@/server/event-log/contract';

export const fields = ['days', 'percent', 'elasticity', 'reorder', 'leadDays', 'safetyDays', 'orderDays'] as const;
export type Values = Partial<Record<(typeof fields)[number], string>>;

const number = (text: string | undefined) =>
  text === undefined || text.trim() === '' ? undefined : Number(text.replace(',', '.'));

/** The question as the address has it, or what is wrong with it by field; what is left out has its usual value. */
export function questionFrom(params: Record<string, string | string[] | undefined>) {
  const values: Values = {};
  for (const name of fields) {
    const value = params[name];
    if (typeof value === 'string') values[name] = value;
  }
  const parsed = WhatIf.safeParse({
    days: number(values.days),
    percent: number(values.percent),
    elasticity: number(values.elasticity),
    reorder: values.reorder
      ? {
          leadDays: number(values.leadDays) ?? 14,
          safetyDays: number(values.safetyDays) ?? 7,
          orderDays: number(values.orderDays) ?? 30,
        }
      : null,
  });
  if (parsed.success) return { question: parsed.data, problems: {}, values };
  const problems = Object.fromEntries(
    parsed.error.issues.map((issue) => [
      String(issue.path.at(-1)),
      /NaN|expected/.test(issue.message) ? 'Enter a number' : issue.message,
    ]),
  );
  return { question: undefined, problems, values };
}
