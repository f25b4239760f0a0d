'use client';
import { useSyncExternalStore } from 'react';

const CHANGED = 'jovey:address';
const subscribe = (hear: () => void) => {
  window.addEventListener('popstate', hear);
  window.addEventListener(CHANGED, hear);
  return () => {
    window.removeEventListener('popstate', hear);
    window.removeEventListener(CHANGED, hear);
  };
};

/**
 * The query part of the address without making the page dynamic: the server draws the list unfiltered, the browser
 * narrows it. (`useSearchParams` would leave the prerendered page without its products.)
 */
export const useAddress = () =>
  useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );

/** Changes the query part in place: the list below narrows at once, nothing is loaded. */
export function setAddress(search: string) {
  window.history.replaceState(null, '', search === '?' ? window.location.pathname : search);
  window.dispatchEvent(new Event(CHANGED));
}
