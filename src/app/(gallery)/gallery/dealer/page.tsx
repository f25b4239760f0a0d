import { ClipboardList, FileText, LayoutGrid, ReceiptText, ShoppingCart } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { Input } from '@/app/_ui/input';
import { Money } from '@/app/_ui/money';
import { PageHeader } from '@/app/_ui/page-header';
import { CountLink } from '@/app/_ui/shell/count-link';
import { DealerShell } from '@/app/_ui/shell/dealer-shell';
import { PersonMenu } from '@/app/_ui/shell/person-menu';
import { DataTable } from '@/app/_ui/table/data-table';
import { shelf } from '../_parts/shelf';

export default function DealerGallery() {
  return (
    <DealerShell
      home="/gallery/dealer"
      company="Wells & Sons Drilling"
      items={[
        { href: '/gallery/dealer', label: 'Order', icon: <LayoutGrid />, primary: true },
        { href: '/gallery/orders', label: 'Orders', icon: <ClipboardList />, primary: true },
        { href: '/gallery/invoices', label: 'Invoices', icon: <ReceiptText />, count: 2, primary: true },
        { href: '/gallery/statements', label: 'Statements', icon: <FileText />, primary: true },
      ]}
      facts={[
        { label: 'Credit left', value: <Money minor={1240000} currency="USD" /> },
        { label: 'Next delivery', value: 'Tue, 24 Nov' },
      ]}
      cart={<CountLink href="/gallery" label="Cart" icon={<ShoppingCart />} count={3} />}
      person={<PersonMenu name="Tom Wells" detail="Buyer" />}
    >
      <PageHeader
        title="Order"
        description="Write quantities, or paste lines of SKU and quantity."
        actions={<Button variant="primary">To the cart</Button>}
      />
      <DataTable
        caption="Price list"
        rows={shelf}
        rowKey={(item) => item.sku}
        columns={[
          { key: 'sku', header: 'SKU', figures: true, cell: (item) => item.sku },
          { key: 'name', header: 'Product', from: 'medium', cell: (item) => item.name },
          {
            key: 'head',
            header: 'Head',
            align: 'right',
            figures: true,
            from: 'wide',
            cell: (item) => `${item.head} m`,
          },
          {
            key: 'list',
            header: 'List',
            align: 'right',
            from: 'medium',
            cell: (item) => <Money minor={item.minor} currency="USD" className="text-muted line-through" />,
          },
          {
            key: 'own',
            header: 'Yours',
            align: 'right',
            cell: (item) => <Money minor={Math.round(item.minor * 0.86)} currency="USD" />,
          },
          {
            key: 'quantity',
            header: 'Quantity',
            align: 'right',
            cell: (item) => (
              <Input
                size="sm"
                aria-label={`Quantity of ${item.name}`}
                inputMode="numeric"
                className="ml-auto w-16 text-right"
              />
            ),
          },
        ]}
      />
    </DealerShell>
  );
}
