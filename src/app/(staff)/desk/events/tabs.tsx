import { TabLinks } from '@/app/_ui/tab-links';

export const EventTabs = ({
  current,
  failing,
}: {
  current: 'events' | 'consumers' | 'integrity' | 'proof' | 'catalogue' | 'past';
  failing?: number;
}) => (
  <TabLinks
    label="Event log"
    tabs={[
      { href: '/desk/events', label: 'Stream', current: current === 'events' },
      {
        href: '/desk/events/consumers',
        label: 'Consumers',
        current: current === 'consumers',
        count: failing || undefined,
      },
      { href: '/desk/events/integrity', label: 'Integrity', current: current === 'integrity' },
      { href: '/desk/events/proof', label: 'Proof', current: current === 'proof' },
      { href: '/desk/events/catalogue', label: 'Catalogue', current: current === 'catalogue' },
    ]}
  />
);
