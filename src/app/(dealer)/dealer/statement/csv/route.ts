import { csvAnswer, table } from '@/app/_api/csv';
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
    const bookings = [
      { on: from, kind: 'Opening balance', reference: '', minor: null, balance: statement.openingMinor },
      ...statement.lines.map((l) => ({
        ...{ on: l.on, kind: bookingWord(l.kind), reference: l.reference },
        ...{ minor: l.amountMinor, balance: l.balanceMinor },
      })),
      { on: to, kind: 'Closing balance', reference: '', minor: null, balance: statement.closingMinor },
    ];
    return table(bookings, [
      ['Date', (b) => b.on],
      ['Booking', (b) => b.kind],
      ['Reference', (b) => b.reference],
      ['Amount', (b) => (b.minor === null ? '' : toDecimal(b.minor, currency))],
      ['Balance', (b) => toDecimal(b.balance, currency)],
      ['Currency', () => currency],
    ]);
  });
}
