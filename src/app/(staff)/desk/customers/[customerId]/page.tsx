import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { missingIsNull } from '@/app/_api/missing';
import { api, signedIn } from '@/app/_api/server';
import { Badge } from '@/app/_ui/badge';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { DateTime } from '@/app/_ui/date-time';
import { MailLink } from '@/app/_ui/mail-link';
import { PageHeader } from '@/app/_ui/page-header';
import { Timeline } from '@/app/_ui/timeline';
import { namesOf, who } from '../../_who';
import { HistoryLink } from '../../events/history-link';
import { countryName } from '../_parts/country';
import { said } from '../_parts/words';
import { Addresses } from './addresses';
import { EditCustomer } from './edit-customer';
import { Invoices } from './invoices';
import { Mails } from './mails';
import { Orders } from './orders';
import { Privacy } from './privacy';
import { Records } from './records';

export const metadata = { title: 'Customer' };

export default async function CustomerRecord({ params }: PageProps<'/desk/customers/[customerId]'>) {
  const { customerId } = await params;
  const caller = await api();
  const seen = await caller.eventLog.head();
  const customer = await missingIsNull(caller.customers.get({ customerId }));
  if (!customer) notFound();
  const mayMail = await mailReader();
  const [addresses, history, staff, orders, invoices, records, mails, asked] = await Promise.all([
    caller.customers.addresses({ customerId }),
    caller.customers.history({ customerId }),
    caller.identity.staff(),
    caller.orders.list({ customerId, limit: 10 }),
    caller.receivables.list({ customerId, limit: 10 }),
    caller.customers.records({ customerId }),
    mayMail ? caller.integrations.mails({ recipientId: customerId, limit: 10 }) : null,
    caller.privacy.get({ personId: customerId }),
  ]);
  const names = namesOf(staff);
  const { code, name, company, email, phone, country, currency, kind, userId, since } = customer;
  return (
    <>
      <PageHeader
        title={company ?? name}
        crumbs={[{ label: 'Customers', href: '/desk/customers' }, { label: code }]}
        badge={
          <Badge tone={kind === 'dealer' ? 'brand' : 'neutral'}>
            {kind === 'dealer' ? 'Dealer' : userId ? 'Consumer' : 'Guest'}
          </Badge>
        }
        actions={
          <>
            <HistoryLink stream={`customer-${customerId}`} />
            {asked?.request?.state !== 'forgotten' && (
              <IfMay give="customers.change">
                <EditCustomer customer={{ customerId, name, company, email, phone, country }} seen={seen} />
              </IfMay>
            )}
            {kind === 'dealer' && (
              <ButtonLink href={`/desk/dealers/${customerId}`} variant="primary">
                Dealer terms
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
          <Panel title="Facts">
            <DataList
              layout="columns"
              facts={[
                { label: 'Number', value: code, figures: true },
                { label: 'Name', value: name },
                {
                  label: 'E-mail',
                  value: <MailLink email={email} />,
                },
                { label: 'Phone', value: phone, figures: true },
                { label: 'Country', value: countryName(country) },
                { label: 'Since', value: <DateTime at={since} style="date" /> },
              ]}
            />
          </Panel>
          <Records records={records} />
          <Orders orders={orders.rows} email={email} more={orders.next !== null} />
          <Invoices invoices={invoices.rows} />
          <Addresses addresses={addresses} />
          {mails && <Mails mails={mails.items} />}
          <Privacy personId={customerId} name={company ?? name} asked={asked} />
        </div>
        <Panel title="What happened">
          <Timeline
            entries={history.map((entry) => ({
              id: entry.id,
              at: entry.at,
              actor: who(entry.by, names, 'The customer'),
              ...said(entry, currency),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}

async function mailReader() {
  const person = await signedIn();
  const functions = person?.actor.kind === 'staff' ? person.actor.functions : [];
  return functions.includes('*') || functions.includes('integrations');
}
