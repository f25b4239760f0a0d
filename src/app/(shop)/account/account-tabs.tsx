'use client';
import { usePathname } from 'next/navigation';
import { TabLinks } from '@/app/_ui/tab-links';
import { useCart } from '../_cart/use-cart';

const tabs = [
  { href: '/account', label: 'Overview' },
  { href: '/account/orders', label: 'Orders' },
  { href: '/account/invoices', label: 'Invoices' },
  { href: '/account/addresses', label: 'Addresses' },
  { href: '/account/profile', label: 'Profile' },
];

/** The account's parts. Being here also means being signed in: the basket in hand becomes the account's. */
export function AccountTabs() {
  const path = usePathname();
  useCart({ seek: true });
  const current = (href: string) => (href === '/account' ? path === href : path.startsWith(href));
  return <TabLinks label="Account" tabs={tabs.map((tab) => ({ ...tab, current: current(tab.href) }))} />;
}
