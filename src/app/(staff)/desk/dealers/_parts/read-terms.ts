import { type DealerTerms, GrantedTerms } from '@/server/customers/contract';
import { parseMoney } from '@/server/kernel/money';

type Read = { terms: DealerTerms; fields?: undefined } | { terms?: undefined; fields: Record<string, string> };

/** Terms as somebody typed them: per cent and whole money become basis points and minor units, or a message beside the field. */
export function readTerms(form: FormData, currency: string): Read {
  const word = (name: string) => String(form.get(name) ?? '').trim();
  const discount = Number(word('discount').replace(',', '.'));
  const credit = parseMoney(word('creditLimit'), currency);
  const fields: Record<string, string> = {};
  if (word('discount') === '' || Number.isNaN(discount)) fields.discount = 'Enter a percentage, such as 25';
  if (credit === undefined) fields.creditLimit = 'Enter an amount, such as 15,000';
  if (!/^\d+$/.test(word('termsDays'))) fields.termsDays = 'Enter whole days, such as 30';
  const checked = GrantedTerms.safeParse({
    tier: word('tier'),
    discountBp: Math.round(discount * 100),
    creditLimitMinor: credit ?? 0,
    termsDays: Number(word('termsDays')),
  });
  if (checked.success && Object.keys(fields).length === 0) return { terms: checked.data };
  const names: Record<string, string> = { discountBp: 'discount', creditLimitMinor: 'creditLimit' };
  for (const issue of checked.success ? [] : checked.error.issues) {
    const name = names[String(issue.path[0])] ?? String(issue.path[0]);
    fields[name] ??= issue.message;
  }
  return { fields };
}
