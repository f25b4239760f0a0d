import type { Outputs } from '@/app/_api/client';
import { StatusBadge } from '@/app/_ui/status-badge';

export type Invoice = Outputs['receivables']['list']['rows'][number];

export function InvoiceState({ invoice }: { invoice: Pick<Invoice, 'status' | 'overdue'> }) {
  if (invoice.overdue) return <StatusBadge status="problem">Overdue</StatusBadge>;
  if (invoice.status === 'paid') return <StatusBadge status="done">Paid</StatusBadge>;
  if (invoice.status === 'credited') return <StatusBadge status="stopped">Credited</StatusBadge>;
  if (invoice.status === 'partly-paid') return <StatusBadge status="waiting">Partly paid</StatusBadge>;
  return <StatusBadge status="open">Open</StatusBadge>;
}

export const paymentMethodWords: Record<string, string> = {
  'bank-transfer': 'Bank transfer',
  card: 'Card',
  cash: 'Cash',
  cheque: 'Cheque',
  other: 'Other',
};
