'use client';
import { usePathname } from 'next/navigation';
import { TabLinks } from '@/app/_ui/tab-links';

export function TeamTabs({ keys }: { keys: boolean }) {
  const pathname = usePathname();
  const tabs = [
    { href: '/desk/team', label: 'Team' },
    ...(keys ? [{ href: '/desk/team/keys', label: 'API keys' }] : []),
    { href: '/desk/team/me', label: 'Password and sessions' },
  ];
  return <TabLinks label="Team and access" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === pathname }))} />;
}
