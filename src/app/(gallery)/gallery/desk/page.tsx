import {
  Activity,
  Boxes,
  ChartNoAxesColumn,
  Inbox,
  PackageCheck,
  ReceiptText,
  Settings,
  ShoppingBag,
  Tags,
  Users,
} from 'lucide-react';
import { Suspense } from 'react';
import { Button } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/page-header';
import { DeskShell } from '@/app/_ui/shell/desk-shell';
import { PersonMenu } from '@/app/_ui/shell/person-menu';
import { TabLinks } from '@/app/_ui/tab-links';
import { OrderList } from '../_parts/orders';

const sections = [
  {
    items: [
      { href: '/gallery/overview', label: 'Overview', icon: <ChartNoAxesColumn />, primary: true },
      { href: '/gallery/inbox', label: 'Approvals', icon: <Inbox />, count: 4, urgent: true, primary: true },
    ],
  },
  {
    label: 'Sell',
    items: [
      { href: '/gallery/catalogue', label: 'Catalogue', icon: <Tags /> },
      { href: '/gallery/customers', label: 'Customers', icon: <Users />, count: 2 },
      { href: '/gallery/desk', label: 'Orders', icon: <ShoppingBag />, count: 12, primary: true },
    ],
  },
  {
    label: 'Deliver',
    items: [
      { href: '/gallery/fulfilment', label: 'Fulfilment', icon: <PackageCheck />, count: 7, primary: true },
      { href: '/gallery/stock', label: 'Stock', icon: <Boxes />, count: 3 },
      { href: '/gallery/invoices', label: 'Receivables', icon: <ReceiptText /> },
    ],
  },
  {
    label: 'House',
    items: [
      { href: '/gallery/events', label: 'Events', icon: <Activity /> },
      { href: '/gallery/settings', label: 'Settings', icon: <Settings /> },
    ],
  },
];

export default function DeskGallery() {
  return (
    <DeskShell
      home="/gallery/desk"
      organisation="Northwell Pumps"
      sections={sections}
      inbox={{ href: '/gallery/desk', count: 4 }}
      clock="11:42"
      person={<PersonMenu name="Anna Lind" detail="Owner" links={[{ href: '/gallery', label: 'Gallery' }]} />}
    >
      <PageHeader
        title="Orders"
        description="Everything that was ordered, by every channel."
        actions={<Button variant="primary">New order</Button>}
      >
        <TabLinks
          label="Views"
          tabs={[
            { href: '/gallery/desk', label: 'To do', count: 12, current: true },
            { href: '/gallery/desk?view=late', label: 'Late', count: 2 },
            { href: '/gallery/desk?view=all', label: 'All' },
          ]}
        />
      </PageHeader>
      <Suspense>
        <OrderList />
      </Suspense>
    </DeskShell>
  );
}
