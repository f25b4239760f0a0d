import { BookOpen, FileText, MapPin, ReceiptText, ShoppingBag, SquarePen, Tags } from 'lucide-react';
import type { NavItem } from '@/app/_ui/shell/nav';

/** The portal's places, the most used first. */
export const places: NavItem[] = [
  { href: '/dealer', label: 'Order', icon: <SquarePen />, exact: true, primary: true },
  { href: '/dealer/orders', label: 'Orders', icon: <ShoppingBag />, primary: true },
  { href: '/dealer/invoices', label: 'Invoices', icon: <ReceiptText />, primary: true },
  { href: '/dealer/statement', label: 'Statement', icon: <FileText />, primary: true },
  { href: '/dealer/prices', label: 'Prices', icon: <Tags /> },
  { href: '/dealer/resources', label: 'Resources', icon: <BookOpen /> },
  { href: '/dealer/account', label: 'Terms and addresses', icon: <MapPin /> },
];
