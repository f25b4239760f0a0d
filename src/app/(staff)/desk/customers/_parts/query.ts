import type { Inputs } from '@/app/_api/client';

type Params = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (typeof value === 'string' && value ? value : undefined);

/** What the address asks of the list of customers; words it does not know are left out. */
export function customerQuery(params: Params): Inputs['customers']['list'] {
  const kind = one(params.kind);
  const country = one(params.country);
  return {
    q: one(params.q)?.slice(0, 120),
    kind: kind === 'consumer' || kind === 'dealer' ? kind : undefined,
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    cursor: one(params.cursor)?.slice(0, 80),
  };
}
