import type { Outputs } from '@/app/_api/client';
import { formatMoney } from '@/app/_ui/format/money';
import { formatNumber } from '@/app/_ui/format/number';

export type Figures = Outputs['analytics']['overview'];

/** One number with what it is made of. Plain data: client parts get it as it is. */
export type TileData = {
  key: string;
  label: string;
  value: string;
  delta?: number | null;
  versus?: string;
  goodWhen?: 'up' | 'down';
  hint?: string;
  href: string;
  how: string;
  parts: { label: string; value: string }[];
};

/** Relative change; null where there is nothing to compare with. */
export const change = (now: number | null, before: number | null) =>
  now === null || before === null || before === 0 ? null : (now - before) / Math.abs(before);

export const count = (value: number) => formatNumber(value, { digits: 0 });
export const moneyIn = (currency: string) => (minor: number) => formatMoney(minor, currency);
export const hours = (value: number) =>
  value < 1
    ? formatNumber(value * 60, { digits: 0, unit: 'min' })
    : formatNumber(value, { digits: value < 10 ? 1 : 0, unit: 'h' });
