'use client';

import { formatCategory, formatValue } from './chart-format';
import { type ChartProps, seriesColor } from './chart-types';

type Hover = {
  active?: boolean;
  label?: string | number;
  payload?: readonly { dataKey?: unknown; value?: unknown }[];
};

/** What the pointer is over: each series with its value in full. */
export function chartTooltip({ series, format, categoryFormat = 'text' }: ChartProps) {
  return ({ active, label, payload }: Hover) => {
    if (!active || !payload?.length) return null;
    return (
      <div className="grid gap-1 rounded-md border border-line bg-raised px-3 py-2 text-xs shadow-md">
        <span className="text-muted">{formatCategory(String(label), categoryFormat)}</span>
        {series.map(({ key, label: name }, index) => {
          const value = payload.find(({ dataKey }) => dataKey === key)?.value;
          if (typeof value !== 'number') return null;
          return (
            <span key={key} className="flex items-center gap-2">
              <span className="size-2 rounded-full" style={{ background: seriesColor(index) }} />
              <span className="flex-1">{name}</span>
              <span className="figures pl-4">{formatValue(value, format)}</span>
            </span>
          );
        })}
      </div>
    );
  };
}
