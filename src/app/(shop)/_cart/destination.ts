'use client';
import { useState } from 'react';
import { useHydrated } from '@/app/_ui/use-hydrated';

const KEY = 'jovey_destination';
export const HOME = 'DE';

/** The country a visitor last asked for; kept in this browser so that totals are right from the first look. */
export function useDestination(): [string, (country: string) => void] {
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<string>();
  const kept = hydrated ? (localStorage.getItem(KEY) ?? HOME) : HOME;
  return [
    chosen ?? kept,
    (country) => {
      localStorage.setItem(KEY, country);
      setChosen(country);
    },
  ];
}
