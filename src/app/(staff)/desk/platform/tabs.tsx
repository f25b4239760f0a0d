import { TabLinks } from '@/app/_ui/tab-links';

export const PlatformTabs = ({ current, broken }: { current: 'health' | 'invariants' | 'access'; broken?: number }) => (
  <TabLinks
    label="Platform"
    tabs={[
      { href: '/desk/platform', label: 'Health', current: current === 'health' },
      {
        href: '/desk/platform/invariants',
        label: 'Invariants',
        current: current === 'invariants',
        count: broken || undefined,
      },
      { href: '/desk/platform/access', label: 'Access', current: current === 'access' },
    ]}
  />
);
