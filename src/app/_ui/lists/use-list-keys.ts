'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { belongsToList, moveInList } from './list-keys';

export type RowKeys = Record<string, (rowId: string, row: HTMLElement) => void>;

/**
 * Keyboard for a list of elements that carry `data-row="<id>"` and can be focused: j/k move, Enter follows the row's
 * first link (or `keys.Enter`), x presses its checkbox. Further single keys, such as `a` for approve, by `keys`.
 */
export function useListKeys<T extends HTMLElement>(keys: RowKeys = {}): RefObject<T | null> {
  const list = useRef<T>(null);
  const own = useRef(keys);
  useEffect(() => {
    own.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!list.current || !belongsToList(event)) return;
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-row]')];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const row = rows[at];
      const mine = own.current[event.key];
      if (mine && row) {
        event.preventDefault();
        mine(row.dataset.row ?? '', row);
        return;
      }
      // Enter on a button or link inside a row is that element's own business.
      if (event.key === 'Enter' && event.target !== row) return;
      const move = moveInList(event.key, at, rows.length);
      if (!move) return;
      event.preventDefault();
      if ('to' in move) rows[move.to]?.focus();
      else if (move.act === 'open') row?.querySelector<HTMLElement>('a[href]')?.click();
      else row?.querySelector<HTMLElement>('[role=checkbox],input[type=checkbox]')?.click();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return list;
}
