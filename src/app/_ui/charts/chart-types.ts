import type { ReactNode } from 'react';
import type { CategoryFormat, ValueFormat } from './chart-format';

export type Series = { key: string; label: string; dashed?: boolean };
export type Datum = Record<string, string | number | null>;

export type ChartProps = {
  title: ReactNode;
  /** What is to be seen, in one sentence; read aloud instead of the picture. */
  summary: string;
  data: Datum[];
  /** The key of the horizontal axis in each datum. */
  category: string;
  categoryFormat?: CategoryFormat;
  /** At most five; more belongs into a table. */
  series: Series[];
  format: ValueFormat;
  height?: number;
  actions?: ReactNode;
};

export const seriesColor = (index: number) => `var(--chart-${(index % 5) + 1})`;
