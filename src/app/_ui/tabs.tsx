'use client';

import * as Radix from 'radix-ui/tabs';
import type { ReactNode } from 'react';
import { tabLink, tabList } from './tab-styles';

export type Tab = { value: string; label: ReactNode; count?: number; content: ReactNode };

type Props = { tabs: Tab[]; defaultValue?: string; value?: string; onValueChange?: (value: string) => void };

/** Views of the same thing. When each view has its own address, use `TabLinks`. */
export function Tabs({ tabs, defaultValue, ...state }: Props) {
  return (
    <Radix.Root defaultValue={defaultValue ?? tabs[0]?.value} {...state}>
      <Radix.List className={tabList}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabLink}>
            {tab.label}
            {tab.count !== undefined && <span className="figures text-muted text-xs">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
