import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { Day } from '@/server/kernel/values';

/** The report as of `?on=`. */
export function GET(request: Request) {
  const asOf = Day.safeParse(new URL(request.url).searchParams.get('on')).data;
  return csvAnswer(`ageing-${asOf ?? 'today'}`, async () => {
    const { rows } = await (await api()).receivables.ageing({ asOf });
    return table(rows, [
      ['customer', (r) => r.customerName],
      ['not yet due', (r) => decimal(r.current, r.currency)],
      ['1-30', (r) => decimal(r.days30, r.currency)],
      ['31-60', (r) => decimal(r.days60, r.currency)],
      ['61-90', (r) => decimal(r.days90, r.currency)],
      ['over 90', (r) => decimal(r.older, r.currency)],
      ['open', (r) => decimal(r.openMinor, r.currency)],
      ['not used', (r) => decimal(r.unappliedMinor, r.currency)],
      ['currency', (r) => r.currency],
    ]);
  });
}
