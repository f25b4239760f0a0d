import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';
import { csvResponse } from '../../_parts/csv';
import { refusedResponse } from '../../_parts/refused';
import { isoDay, monthsBack } from '../period';
import { bookingWord } from '../words';

/** The statement as a file. */
export async function GET(request: Request) {
  const params = new URL(request.url).searchParams;
  const from = isoDay(params.get('from')) ?? monthsBack(3);
  const to = isoDay(params.get('to')) ?? monthsBack(0);
  try {
    const caller = await api();
    const [statement, me] = await Promise.all([caller.receivables.myStatement({ from, to }), caller.customers.me()]);
    const amount = (minor: number) => toDecimal(minor, me?.currency ?? 'EUR');
    return csvResponse(
      ['Date', 'Booking', 'Reference', 'Amount', 'Balance', 'Currency'],
      [
        [from, 'Opening balance', '', '', amount(statement.openingMinor), me?.currency ?? 'EUR'],
        ...statement.lines.map((line) => [
          line.on,
          bookingWord(line.kind),
          line.reference,
          amount(line.amountMinor),
          amount(line.balanceMinor),
          me?.currency ?? 'EUR',
        ]),
      ],
      `statement-${from}-${to}.csv`,
    );
  } catch (error) {
    return refusedResponse(error);
  }
}
