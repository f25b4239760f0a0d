import { TabLinks } from '@/app/_ui/tab-links';

const tabs = [
  ['/desk/pricing', 'Prices'],
  ['/desk/pricing/discounts', 'Discounts'],
] as const;

/** The two places of pricing: what things cost, and what is taken off. */
export const PricingTabs = ({ current }: { current: (typeof tabs)[number][0] }) => (
  <TabLinks label="Pricing" tabs={tabs.map(([href, label]) => ({ href, label, current: href === current }))} />
);
