import type { ReactNode } from 'react';
import { PageHeader } from '@/app/_ui/page-header';
import { TabLinks } from '@/app/_ui/tab-links';

const tabs = [
  ['/desk/receivables', 'Invoices'],
  ['/desk/receivables/payments', 'Payments'],
  ['/desk/receivables/reminders', 'Reminders'],
  ['/desk/receivables/promises', 'Promises and disputes'],
  ['/desk/receivables/forecast', 'Cash forecast'],
  ['/desk/receivables/ageing', 'Ageing'],
  ['/desk/receivables/ladder', 'Ladder'],
  ['/desk/receivables/letterhead', 'Letterhead'],
] as const;

/** The head of all pages of receivables. */
export function ReceivablesHeader({ current, actions }: { current: (typeof tabs)[number][0]; actions?: ReactNode }) {
  return (
    <PageHeader title="Receivables" description="Who owes what since when, and what came in." actions={actions}>
      <TabLinks label="Receivables" tabs={tabs.map(([href, label]) => ({ href, label, current: href === current }))} />
    </PageHeader>
  );
}
