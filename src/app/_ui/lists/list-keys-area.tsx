'use client';

import type { ReactNode } from 'react';
import { type RowKeys, useListKeys } from './use-list-keys';

/** Gives the rows inside it the list's keyboard: j, k, Enter, x, and what `keys` adds. */
export function ListKeys({ keys, children, className }: { keys?: RowKeys; children: ReactNode; className?: string }) {
  const list = useListKeys<HTMLDivElement>(keys);
  return (
    <div ref={list} className={className}>
      {children}
    </div>
  );
}
