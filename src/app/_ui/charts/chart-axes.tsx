'use client';

import type { CartesianGridProps, XAxisProps, YAxisProps } from 'recharts';
import { formatCategory, formatValue } from './chart-format';
import type { ChartProps } from './chart-types';

const tick = { fill: 'var(--muted)', fontSize: 12 };

export const quiet = { tick, tickLine: false, axisLine: false } as const;

/** Bars and areas start at zero, and reach below it only when the values do. */
export const fromZero: [(lowest: number) => number, 'auto'] = [(lowest) => Math.min(0, lowest), 'auto'];

/** What all charts of the house share: hairlines across, quiet ticks, no axis lines where the grid says it. */
export const gridLook: CartesianGridProps = { vertical: false, stroke: 'var(--line)' };

export const categoryAxis = ({ category, categoryFormat = 'text' }: ChartProps): XAxisProps => ({
  dataKey: category,
  tick,
  tickLine: false,
  axisLine: { stroke: 'var(--line-strong)' },
  tickFormatter: (value: string) => formatCategory(String(value), categoryFormat),
  minTickGap: 28,
  tickMargin: 6,
});

export const valueAxis = ({ format }: ChartProps): YAxisProps => ({
  ...quiet,
  width: 'auto',
  tickFormatter: (value: number) => formatValue(value, format, true),
});
