'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import * as ToggleGroup from 'radix-ui/toggle-group';
import { useSyncExternalStore } from 'react';
import { themeKey } from './theme-script';

const choices = [
  { value: 'light', label: 'Light', Sign: Sun },
  { value: 'dark', label: 'Dark', Sign: Moon },
  { value: 'system', label: 'As the system', Sign: Monitor },
];

function subscribe(listener: () => void) {
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}
const stored = () => localStorage.getItem(themeKey) ?? 'system';

function choose(theme: string) {
  if (!theme) return;
  if (theme === 'system') localStorage.removeItem(themeKey);
  else localStorage.setItem(themeKey, theme);
  // The script in <head> listens to this event: in other tabs the browser sends it, in this one we do.
  window.dispatchEvent(new StorageEvent('storage', { key: themeKey }));
}

/** Light, dark, or as the system has it. Kept in this browser. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribe, stored, () => 'system');
  return (
    <ToggleGroup.Root
      type="single"
      value={theme}
      onValueChange={choose}
      aria-label="Theme"
      className="inline-flex rounded-md border border-line bg-sunken p-0.5"
    >
      {choices.map(({ value, label, Sign }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          aria-label={label}
          title={label}
          className="grid h-6 w-7 place-items-center rounded-sm text-muted touch-target hover:text-ink data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-sm"
        >
          <Sign className="size-3.5" />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
