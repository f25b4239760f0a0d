'use client';
import { useEffect, useRef } from 'react';
import type { Asked } from './decision-actions';

type Keys = { move: (by: number) => void; ask: (what: Asked) => void; tick: () => void; on: boolean };
const acts: Record<string, Asked> = { a: 'approve', e: 'edit', r: 'reject' };

/** j/k move through the inbox, a/e/r decide about the card on show, x selects it; silent while somebody types or a dialog is open. */
export function useInboxKeys(keys: Keys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (!latest.current.on || event.metaKey || event.ctrlKey || event.altKey) return;
      if (target?.closest('input, textarea, select, [contenteditable], [role=dialog]')) return;
      const act = acts[event.key];
      // A key held down moves on, but decides once: the next card must not be approved by it.
      if (act && event.repeat) return;
      if (act) latest.current.ask(act);
      else if (event.key === 'x') latest.current.tick();
      else if (event.key === 'j' || event.key === 'ArrowDown') latest.current.move(1);
      else if (event.key === 'k' || event.key === 'ArrowUp') latest.current.move(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
