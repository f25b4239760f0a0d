'use client';
import { useRef } from 'react';

/**
 * The log's position at which what a form shows was read. It stays as it was when the form appeared, whatever the page reads later;
 * `saved` moves it on with what the form itself has written, `again` is for dialogs that are opened anew.
 */
export function useSeen(position: number | undefined) {
  const seen = useRef(position);
  return {
    at: () => seen.current,
    saved: ({ position: written }: { position: number }) => {
      if (written > 0) seen.current = written;
    },
    again: () => {
      seen.current = position;
    },
  };
}
