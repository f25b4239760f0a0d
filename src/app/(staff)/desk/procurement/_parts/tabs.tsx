import type { ReactNode } from 'react';
import { PageHeader } from '@/app/_ui/page-header';
import { TabLinks } from '@/app/_ui/tab-links';

const places = [
  { href: '/desk/procurement', label: 'Purchase orders' },
  { href: '/desk/procurement/components', label: 'Components' },
  { href: '/desk/procurement/suppliers', label: 'Suppliers' },
];

/** The top of the three lists of purchasing. */
export const PurchasingHeader = ({ current, actions }: { current: string; actions?: ReactNode }) => (
  <PageHeader
    title="Purchasing"
    description="From whom components and goods come, what is on its way, and what has to be ordered."
    actions={actions}
  >
    <TabLinks label="Purchasing" tabs={places.map((place) => ({ ...place, current: place.href === current }))} />
  </PageHeader>
);
