import {
  Activity,
  BadgeEuro,
  Bot,
  Boxes,
  ChartNoAxesColumn,
  ChartSpline,
  GitFork,
  Handshake,
  HeartPulse,
  Inbox,
  type LucideIcon,
  Mail,
  Newspaper,
  PackageCheck,
  ReceiptText,
  ShieldCheck,
  ShoppingBag,
  Tags,
  Truck,
  Users,
} from 'lucide-react';
import type { Api } from '@/app/_api/server';

type Place = {
  /** The function whose staff see it; `*` is every member of staff. */
  fn: string;
  section?: string;
  href: string;
  label: string;
  icon: LucideIcon;
  /** How many things in there wait for someone. One light query; a failing one shows no number. */
  count?: (api: Api) => Promise<number>;
  /** In the bar at the bottom of a phone; at most four. */
  primary?: boolean;
};

/** The desk's places in the order of the street. A new page adds its line here. */
export const places: readonly Place[] = [
  { fn: '*', href: '/desk/overview', label: 'Overview', icon: ChartNoAxesColumn, primary: true },
  { fn: '*', href: '/desk/briefing', label: 'Briefing', icon: Newspaper },
  {
    fn: 'decisions',
    href: '/desk/inbox',
    label: 'Approvals',
    icon: Inbox,
    primary: true,
    count: (api) => api.decisions.waiting(),
  },
  { fn: 'decisions', href: '/desk/agents', label: 'Agents', icon: Bot },
  { fn: 'catalog', section: 'Sell', href: '/desk/catalog', label: 'Catalogue', icon: Tags },
  { fn: 'customers', section: 'Sell', href: '/desk/customers', label: 'Customers', icon: Users },
  {
    fn: 'customers',
    section: 'Sell',
    href: '/desk/dealers',
    label: 'Dealers',
    icon: Handshake,
    count: async (api) => await api.customers.waitingApplications(),
  },
  { fn: 'pricing', section: 'Sell', href: '/desk/pricing', label: 'Prices', icon: BadgeEuro },
  {
    fn: 'inventory',
    section: 'Deliver',
    href: '/desk/inventory',
    label: 'Stock',
    icon: Boxes,
    count: (api) => api.inventory.lowCount(),
  },
  { fn: 'orders', section: 'Deliver', href: '/desk/orders', label: 'Orders', icon: ShoppingBag, primary: true },
  {
    fn: 'fulfillment',
    section: 'Deliver',
    href: '/desk/fulfillment',
    label: 'Fulfilment',
    icon: PackageCheck,
    primary: true,
    count: (api) => api.fulfillment.waiting(),
  },
  {
    fn: 'forecasting',
    section: 'Deliver',
    href: '/desk/forecasting',
    label: 'Forecasts',
    icon: ChartSpline,
    count: async (api) => await api.forecasting.offTrack(),
  },
  {
    fn: 'procurement',
    section: 'Buy',
    href: '/desk/procurement',
    label: 'Purchasing',
    icon: Truck,
    count: (api) => api.procurement.attention(),
  },
  {
    fn: 'receivables',
    section: 'Money',
    href: '/desk/receivables',
    label: 'Receivables',
    icon: ReceiptText,
    count: async (api) => await api.receivables.overdueCount(),
  },
  {
    fn: 'integrations',
    section: 'House',
    href: '/desk/mail',
    label: 'Mail',
    icon: Mail,
    count: (api) => api.integrations.failedMails(),
  },
  { fn: 'analytics', section: 'House', href: '/desk/what-if', label: 'What if', icon: GitFork },
  { fn: 'event-log', section: 'House', href: '/desk/events', label: 'Events', icon: Activity },
  {
    fn: 'platform',
    section: 'House',
    href: '/desk/platform',
    label: 'Platform',
    icon: HeartPulse,
    count: (api) => api.platform.broken(),
  },
  { fn: '*', section: 'House', href: '/desk/team', label: 'Team and access', icon: ShieldCheck },
];

/** The desk's inbox sign: how many decisions wait. */
export const inbox: { href: string; fn: string; count?: (api: Api) => Promise<number> } = {
  href: '/desk/inbox',
  fn: 'decisions',
  count: (api) => api.decisions.waiting(),
};
