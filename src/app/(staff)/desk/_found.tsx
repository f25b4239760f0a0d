import { Cog, Factory, Package, ReceiptText, ShoppingBag, Truck, UserRound } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { formatMoney } from '@/app/_ui/format/money';
import type { PaletteGroup } from '@/app/_ui/palette/command-palette';
import { orderWords } from './orders/order-words';
import { orderWords as purchaseOrderWords } from './procurement/_parts/order-state';

type Found = Outputs['analytics']['search'];

/** Records as the palette shows them, each with the page it leads to. */
export const foundGroups = ({ orders, customers, products, invoices, ...bought }: Found): PaletteGroup[] => [
  {
    heading: 'Orders',
    items: orders.map((order) => ({
      id: order.id,
      label: `${order.number} · ${order.contactName}`,
      detail: `${orderWords[order.status][1]} · ${formatMoney(order.totalMinor, order.currency)}`,
      icon: <ShoppingBag />,
      href: `/desk/orders/${order.id}`,
    })),
  },
  {
    heading: 'Customers',
    items: customers.map((customer) => ({
      id: customer.id,
      label: customer.company ? `${customer.company} · ${customer.name}` : customer.name,
      detail: `${customer.code} · ${customer.email}`,
      icon: <UserRound />,
      href: `/desk/${customer.kind === 'dealer' ? 'dealers' : 'customers'}/${customer.id}`,
    })),
  },
  {
    heading: 'Products',
    items: products.map((product) => ({
      id: product.id,
      label: product.name,
      detail: `${product.sku} · ${formatMoney(product.priceMinor, product.currency)}`,
      icon: <Package />,
      href: `/desk/${product.page}/${product.id}`,
    })),
  },
  {
    heading: 'Invoices',
    items: invoices.map((invoice) => ({
      id: invoice.id,
      label: `${invoice.number} · ${invoice.customerName}`,
      detail:
        invoice.openMinor > 0
          ? `${formatMoney(invoice.openMinor, invoice.currency)} ${invoice.overdue ? 'overdue' : 'open'}`
          : `${formatMoney(invoice.totalMinor, invoice.currency)} settled`,
      icon: <ReceiptText />,
      href: `/desk/receivables/${invoice.id}`,
    })),
  },
  ...boughtGroups(bought),
];

const boughtGroups = ({
  purchaseOrders,
  suppliers,
  components,
}: Pick<Found, 'purchaseOrders' | 'suppliers' | 'components'>): PaletteGroup[] => [
  {
    heading: 'Purchase orders',
    items: purchaseOrders.map((order) => ({
      id: order.id,
      label: `${order.number} · ${order.supplierName}`,
      detail: `${order.late ? 'Late' : purchaseOrderWords[order.status][1]} · ${formatMoney(order.totalMinor, order.currency)}`,
      icon: <Truck />,
      href: `/desk/procurement/${order.id}`,
    })),
  },
  {
    heading: 'Suppliers',
    items: suppliers.map((supplier) => ({
      id: supplier.id,
      label: supplier.name,
      detail: [supplier.city, supplier.country, supplier.approved ? '' : 'not approved'].filter(Boolean).join(', '),
      icon: <Factory />,
      href: `/desk/procurement/suppliers/${supplier.id}`,
    })),
  },
  {
    heading: 'Components',
    items: components.map((component) => ({
      id: component.id,
      label: component.name,
      detail: `${component.sku} · ${component.onHand} there${component.toReorder ? ', to order' : ''}`,
      icon: <Cog />,
      href: `/desk/procurement/components/${component.id}`,
    })),
  },
];
