import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';
import { isoDay, monthsBack } from '../period';
import { bookingWord } from '../words';

/** The statement as a file. */
export function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const from = isoDay(params.get('from')) ?? monthsBack(3);
  const to = isoDay(params.get('to')) ?? monthsBack(0);
  return csvAnswer(`statement-${from}-${to}`, async () => {
    const caller = await api();
    const [statement, me] = await Promise.all([caller.receivables.myStatement({ from, to }), caller.customers.me()]);
    const currency = me?.currency ?? 'EUR';
    const row = (on: string, booking: string, reference: string, minor: number | null, balance: number) => ({
      Date: on,
      Booking: booking,
      Reference: reference,
      Amount: minor === null ? '' : toDecimal(minor, currency),
      Balance: toDecimal(balance, currency),
      Currency: currency,
    });
    return [
      row(from, 'Opening balance', '', null, statement.openingMinor),
      ...statement.lines.map((l) => row(l.on, bookingWord(l.kind), l.reference, l.amountMinor, l.balanceMinor)),
      row(to, 'Closing balance', '', null, statement.closingMinor),
    ];
  });
}
