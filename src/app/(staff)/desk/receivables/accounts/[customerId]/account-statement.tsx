import { Banknote, FileMinus, MailCheck, ReceiptText, Undo2 } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { CsvLink } from '@/app/_ui/csv-link';
import { Money } from '@/app/_ui/money';
import { Timeline, type TimelineEntry } from '@/app/_ui/timeline';
import { stageWords } from '../../reminder-words';

type Props = {
  customerId: string;
  statement: Outputs['receivables']['statement'];
  letters: Outputs['receivables']['reminders']['rows'];
  currency: string;
};
/** So many entries stand beside the account; older ones are on the invoices. */
const MOST = 14;
const kinds = {
  invoice: ['Invoice', <ReceiptText key="i" />],
  payment: ['Payment', <Banknote key="p" />],
  'credit-note': ['Credit note', <FileMinus key="c" />],
  refund: ['Refund', <Undo2 key="r" />],
  application: ['Used', <Banknote key="a" />],
  release: ['Freed', <Undo2 key="f" />],
} as const;

/** The customer's account of the last months, newest first: what was booked, and what we wrote in between. */
export function AccountStatement({ customerId, statement, letters, currency }: Props) {
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  const bookings = statement.lines.map((line): TimelineEntry & { on: string } => {
    const [word, icon] = kinds[line.kind];
    return {
      id: line.id,
      on: line.on,
      at: line.on,
      icon,
      tone: line.amountMinor < 0 ? 'positive' : 'neutral',
      title: (
        <>
          {word} {money(line.amountMinor)}
        </>
      ),
      actor: line.reference,
      detail: <span className="text-muted">Balance {money(line.balanceMinor)}</span>,
    };
  });
  const contacts = letters.map((letter): TimelineEntry & { on: string } => ({
    id: letter.reminderId,
    on: letter.on,
    at: letter.on,
    icon: <MailCheck />,
    tone: 'caution',
    title: stageWords[letter.stage],
    actor: letter.lines.map((l) => l.number).join(', '),
    detail: <span className="text-muted">Asked for {money(letter.totalMinor)}</span>,
  }));
  const entries = [...bookings.reverse(), ...contacts].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <Panel
      title="Statement and letters"
      description={<>The last four months. Balance today {money(statement.closingMinor)}</>}
      actions={
        <CsvLink
          href={`/api/documents/statements/${customerId}?${new URLSearchParams({ from: statement.from, to: statement.to })}`}
        >
          PDF
        </CsvLink>
      }
    >
      {entries.length > 0 ? (
        <>
          <Timeline label="Statement" entries={entries.slice(0, MOST)} />
          {entries.length > MOST && (
            <p className="mt-3 text-dense text-muted">{entries.length - MOST} older bookings and letters.</p>
          )}
        </>
      ) : (
        <p className="text-muted text-sm">Nothing happened in this time.</p>
      )}
    </Panel>
  );
}
