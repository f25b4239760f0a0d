import { DiscountTerms } from '@/server/pricing/contract';
import { readAmount } from '../../catalog/read-amount';

/** SKUs as typed: one per line, or separated by commas or spaces. */
export const readSkus = (text: string) => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
];

const whole = (text: string) => (text === '' ? null : /^\d+$/.test(text) ? Number(text) : Number.NaN);
const percent = (text: string) => {
  const plain = text.replace(/[%\s]/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
};

/** Where each of the contract's fields stands in the form. */
const places: Record<string, string> = { value: 'amount', minimumMinor: 'minimum', productIds: 'skus' };
export const labels: Record<string, string> = {
  name: 'Name',
  code: 'Code',
  amount: 'Takes off',
  skus: 'Products',
  validFrom: 'First day',
  validTo: 'Last day',
  minimum: 'Least value of goods',
  maxUses: 'Uses in all',
  maxUsesPerBuyer: 'Uses per buyer',
};
/** The form's field that a message of the contract or the server belongs to. */
export const fieldOf = (path: string) => {
  const [first = ''] = path.replace(/^terms\./, '').split('.');
  return places[first] ?? first;
};

type Fixed = { productIds: string[]; currency: string };

/** What the form says as terms, checked by the contract's own schema; or what is wrong, by the form's fields. */
export function readTerms(
  form: FormData,
  { productIds, currency }: Fixed,
): { terms: DiscountTerms } | { errors: Record<string, string> } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const kind = text('kind');
  const amount = kind === 'percent' ? percent(text('amount')) : (readAmount(text('amount'), currency) ?? Number.NaN);
  const minimum = text('minimum') === '' ? 0 : (readAmount(text('minimum'), currency) ?? Number.NaN);
  const errors: Record<string, string> = {};
  if (kind !== 'free-shipping' && Number.isNaN(amount))
    errors.amount = kind === 'percent' ? 'A percentage such as 10 or 12.5' : `An amount in ${currency}, such as 15.00`;
  if (Number.isNaN(minimum)) errors.minimum = `An amount in ${currency}, such as 100.00`;
  for (const name of ['maxUses', 'maxUsesPerBuyer'])
    if (Number.isNaN(whole(text(name)))) errors[name] = 'A whole number, or nothing';
  if (text('way') === 'code' && text('code') === '') errors.code = 'Enter the code that buyers type';
  const parsed = DiscountTerms.safeParse({
    name: text('name'),
    code: text('way') === 'code' ? text('code') : null,
    value:
      kind === 'percent'
        ? { kind, basisPoints: amount }
        : kind === 'amount'
          ? { kind, amountMinor: amount, currency }
          : { kind: 'free-shipping' },
    productIds: kind === 'free-shipping' ? [] : productIds,
    categoryIds: kind === 'free-shipping' ? [] : form.getAll('categoryIds').map(String),
    validFrom: text('validFrom') || null,
    validTo: text('validTo') || null,
    minimumMinor: minimum,
    maxUses: whole(text('maxUses')),
    maxUsesPerBuyer: text('way') === 'code' ? whole(text('maxUsesPerBuyer')) : null,
    audience: text('audience'),
    onDealerPrices: form.get('onDealerPrices') === 'on',
    neverBelowCost: form.get('neverBelowCost') === 'on',
  });
  if (parsed.success && Object.keys(errors).length === 0) return { terms: parsed.data };
  for (const issue of parsed.error?.issues ?? []) errors[fieldOf(issue.path.join('.'))] ??= issue.message;
  return { errors };
}
