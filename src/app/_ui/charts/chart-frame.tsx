'use client';

import { ChartLine, Table2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../button';
import { EmptyState } from '../empty-state';
import { Table, Tbody, Td, Th, Thead, Tr } from '../table/table';
import { formatCategory, formatValue } from './chart-format';
import type { ChartProps } from './chart-types';

/** Title, picture, and the same numbers as a table behind it. */
export function ChartFrame({ chart, children }: { chart: ChartProps; children: ReactNode }) {
  const [table, setTable] = useState(false);
  const { title, summary, data, category, categoryFormat = 'text', series, format, height = 240, actions } = chart;
  return (
    <figure className="rounded-lg border border-line bg-surface">
      <figcaption className="flex items-center justify-between gap-3 px-4 pt-3 pb-1">
        <span className="font-semibold text-sm">{title}</span>
        <span className="flex items-center gap-1">
          {actions}
          <Button
            variant="ghost"
            size="icon-sm"
            aria-pressed={table}
            aria-label={table ? 'Show as a chart' : 'Show as a table'}
            onClick={() => setTable(!table)}
          >
            {table ? <ChartLine /> : <Table2 />}
          </Button>
        </span>
      </figcaption>
      {data.length === 0 ? (
        <EmptyState title={summary} className="py-10" />
      ) : table ? (
        <div className="overflow-y-auto" style={{ maxHeight: height }}>
          <Table bare>
            <Thead>
              <tr>
                <Th> </Th>
                {series.map(({ key, label }) => (
                  <Th key={key} align="right">
                    {label}
                  </Th>
                ))}
              </tr>
            </Thead>
            <Tbody>
              {data.map((datum) => (
                <Tr key={String(datum[category])}>
                  <Td>{formatCategory(String(datum[category]), categoryFormat)}</Td>
                  {series.map(({ key }) => {
                    const value = datum[key];
                    return (
                      <Td key={key} align="right" figures>
                        {typeof value === 'number' ? formatValue(value, format) : '–'}
                      </Td>
                    );
                  })}
                </Tr>
              ))}
            </Tbody>
          </Table>
        </div>
      ) : (
        <div role="img" aria-label={summary} className="overflow-hidden px-2 pb-2 text-xs" style={{ height }}>
          {children}
        </div>
      )}
    </figure>
  );
}
