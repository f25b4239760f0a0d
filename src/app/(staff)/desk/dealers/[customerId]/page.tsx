import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { missingIsNull } from '@/app/_api/missing';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { MailLink } from '@/app/_ui/mail-link';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { Timeline } from '@/app/_ui/timeline';
import { Postal } from '@/app/(dealer)/dealer/_parts/postal';
import { namesOf, who } from '../../_who';
import { said } from '../../customers/_parts/words';
import { HistoryLink } from '../../events/history-link';
import { DealerStatus } from '../_parts/dealer-status';
import { vatWords } from '../_parts/vat-words';
import { AgreedPrices } from './agreed-prices';
import { Decide } from './decide';
import { HoldButton } from './hold-button';
import { Terms } from './terms';

export const metadata = { title: 'Dealer' };

export default async function DealerRecord({ params }: PageProps<'/desk/dealers/[customerId]'>) {
  const { customerId } = await params;
  const caller = await api();
  const seen = await caller.eventLog.head();
  const dealer = await missingIsNull(caller.customers.dealer({ customerId }));
  if (!dealer) notFound();
  const [customer, history, staff, agreements] = await Promise.all([
    caller.customers.get({ customerId }),
    caller.customers.history({ customerId }),
    caller.identity.staff(),
    caller.pricing.agreements({ customerId }),
  ]);
  const names = namesOf(staff);
  const decided = dealer.status === 'approved';
  return (
    <>
      <PageHeader
        title={dealer.company}
        crumbs={[{ label: 'Dealers', href: '/desk/dealers' }, { label: customer.code }]}
        badge={<DealerStatus dealer={dealer} />}
        actions={
          <>
            <HistoryLink stream={`customer-${customerId}`} />
            <ButtonLink href={`/desk/customers/${customerId}`}>Orders and invoices</ButtonLink>
            {decided && (
              <IfMay give="customers.putOnHold">
                <HoldButton customerId={customerId} company={dealer.company} onHold={dealer.onHold} />
              </IfMay>
            )}
          </>
        }
      />
      {dealer.onHold && (
        <Notice tone="caution" title="On hold" className="mb-5">
          {dealer.holdReason} Orders on account are refused; the dealer reads this sentence.
        </Notice>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          {decided ? (
            <Terms dealer={dealer} currency={customer.currency} seen={seen} />
          ) : (
            <IfMay
              give="customers.approve"
              otherwise={<Notice>A manager of customers decides on applications.</Notice>}
            >
              <Decide
                customerId={customerId}
                company={dealer.company}
                currency={customer.currency}
                status={dealer.status}
              />
            </IfMay>
          )}
          {decided && <AgreedPrices customerId={customerId} currency={customer.currency} rows={agreements} />}
          <Panel title="The business">
            <DataList
              layout="columns"
              facts={[
                { label: 'VAT or tax number', value: dealer.taxId, figures: true },
                { label: 'As a VAT number', value: vatWords(dealer.taxId) },
                { label: 'Contact', value: dealer.name },
                {
                  label: 'E-mail',
                  value: <MailLink email={dealer.email} />,
                },
                { label: 'Phone', value: dealer.phone, figures: true },
                { label: 'Website', value: dealer.website },
                { label: 'Applied', value: <DateTime at={dealer.appliedAt} /> },
                { label: 'Address', value: <Postal address={dealer.address} /> },
              ]}
            />
            {dealer.message && (
              <blockquote className="reading mt-4 whitespace-pre-line border-line border-l-2 pl-4 text-muted text-sm">
                {dealer.message}
              </blockquote>
            )}
          </Panel>
        </div>
        <Panel title="What happened">
          <Timeline
            entries={history.map((entry) => ({
              id: entry.id,
              at: entry.at,
              actor: who(entry.by, names, 'The applicant'),
              ...said(entry, customer.currency),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}
