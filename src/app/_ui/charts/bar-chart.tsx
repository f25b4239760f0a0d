'use client';

import { Bar, CartesianGrid, LabelList, BarChart as Plot, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { categoryAxis, fromZero, gridLook, quiet, valueAxis } from './chart-axes';
import { formatValue } from './chart-format';
import { ChartFrame } from './chart-frame';
import { chartTooltip } from './chart-tooltip';
import { type ChartProps, seriesColor } from './chart-types';

type Props = ChartProps & {
  /** Bars lie, names to their left: for rankings. */
  lying?: boolean;
  /** One bar on top of the other instead of side by side. */
  stacked?: boolean;
};

/** Amounts side by side, always from zero. A few bars carry their value. */
export function BarChart({ lying = false, stacked = false, ...chart }: Props) {
  const few = chart.data.length <= 12 && chart.series.length === 1;
  const names = categoryAxis(chart);
  const values = valueAxis(chart);
  return (
    <ChartFrame chart={chart}>
      <div className="flex h-full flex-col">
        {chart.series.length > 1 && (
          <p aria-hidden="true" className="flex flex-wrap gap-4 px-3 pb-1">
            {chart.series.map(({ key, label }, index) => (
              <span key={key} className="flex items-center gap-1.5">
                <span className="size-2 rounded-xs" style={{ background: seriesColor(index) }} />
                {label}
              </span>
            ))}
          </p>
        )}
        <div className="min-h-0 flex-1">
          <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 280, height: 240 }}>
            <Plot
              data={chart.data}
              layout={lying ? 'vertical' : 'horizontal'}
              margin={{ top: 20, right: lying ? 56 : 12, bottom: 4, left: 4 }}
              barCategoryGap="28%"
            >
              <CartesianGrid {...gridLook} vertical={lying && !few} horizontal={!lying} />
              {lying ? (
                <XAxis type="number" {...quiet} tickFormatter={values.tickFormatter} domain={fromZero} hide={few} />
              ) : (
                <XAxis {...names} />
              )}
              {lying ? (
                <YAxis
                  type="category"
                  dataKey={chart.category}
                  tick={{ fill: 'var(--ink)', fontSize: 12 }}
                  tickLine={false}
                  axisLine={{ stroke: 'var(--line-strong)' }}
                  width="auto"
                  tickFormatter={names.tickFormatter}
                />
              ) : (
                <YAxis {...values} domain={fromZero} />
              )}
              <Tooltip content={chartTooltip(chart)} cursor={{ fill: 'var(--sunken)' }} isAnimationActive={false} />
              {chart.series.map(({ key }, index) => (
                <Bar
                  key={key}
                  dataKey={key}
                  stackId={stacked ? 'whole' : undefined}
                  fill={seriesColor(index)}
                  radius={stacked ? 0 : lying ? [0, 3, 3, 0] : [3, 3, 0, 0]}
                  maxBarSize={36}
                  isAnimationActive={false}
                >
                  {few && (
                    <LabelList
                      dataKey={key}
                      position={lying ? 'right' : 'top'}
                      fill="var(--ink)"
                      fontSize={12}
                      formatter={(value) => (typeof value === 'number' ? formatValue(value, chart.format, true) : '')}
                    />
                  )}
                </Bar>
              ))}
            </Plot>
          </ResponsiveContainer>
        </div>
      </div>
    </ChartFrame>
  );
}
