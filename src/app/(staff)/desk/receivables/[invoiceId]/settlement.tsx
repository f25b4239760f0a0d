import { Banknote, FileMinus, Undo2 } from 'lucide-react';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { Timeline, type TimelineEntry } from '@/app/_ui/timeline';
import { paymentMethodWords } from '../invoice-words';
import type { InvoiceDetail } from './invoice-record';

/** What settled the invoice: payments used for it, freed again, credit notes. */
export function Settlement({ invoice }: { invoice: InvoiceDetail }) {
  const money = (minor: number) => <Money minor={minor} currency={invoice.currency} />;
  const paid = invoice.payments.map(({ id, on, appliedMinor, payment }): TimelineEntry & { on: string } => ({
    id,
    on,
    at: on,
    tone: appliedMinor > 0 ? 'positive' : 'caution',
    icon: appliedMinor > 0 ? <Banknote /> : <Undo2 />,
    title: appliedMinor > 0 ? <>Paid {money(appliedMinor)}</> : <>Freed again {money(-appliedMinor)}</>,
    actor: `${paymentMethodWords[payment.method]}, ${payment.reference}`,
  }));
  const credited = invoice.creditNotes.map((note): TimelineEntry & { on: string } => ({
    id: note.creditNoteId,
    on: note.issuedOn,
    at: note.issuedOn,
    tone: 'brand',
    icon: <FileMinus />,
    title: <>Credited {money(note.amountMinor)}</>,
    actor: note.reason,
    detail: (
      <a
        className="figures text-brand hover:underline"
        href={`/api/documents/credit-notes/${note.creditNoteId}`}
        target="_blank"
        rel="noreferrer"
      >
        {note.number} (PDF)
      </a>
    ),
  }));
  const entries = [...paid, ...credited].sort((a, b) => a.on.localeCompare(b.on));
  return (
    <Panel title="Settled by">
      {entries.length > 0 ? (
        <Timeline label="Settlement" entries={entries} />
      ) : (
        <p className="text-muted text-sm">Nothing came in yet.</p>
      )}
    </Panel>
  );
}
