import { z } from 'zod';
import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

/** The report as of `?on=`. */
export function GET(request: Request) {
  const asOf = z.iso.date().safeParse(new URL(request.url).searchParams.get('on')).data;
  return csvAnswer(`ageing-${asOf ?? 'today'}`, async () => {
    const { rows } = await (await api()).receivables.ageing({ asOf });
    return rows.map((r) => ({
      customer: r.customerName,
      'not yet due': decimal(r.current, r.currency),
      '1-30': decimal(r.days30, r.currency),
      '31-60': decimal(r.days60, r.currency),
      '61-90': decimal(r.days90, r.currency),
      'over 90': decimal(r.older, r.currency),
      open: decimal(r.openMinor, r.currency),
      'not used': decimal(r.unappliedMinor, r.currency),
      currency: r.currency,
    }));
  });
}
