'use client';

import { CartesianGrid, Line, LineChart as Plot, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { categoryAxis, gridLook, valueAxis } from './chart-axes';
import { ChartFrame } from './chart-frame';
import { chartTooltip } from './chart-tooltip';
import { type ChartProps, seriesColor } from './chart-types';
import { endLabels, endRoom } from './end-label';

/** How values move over time; each line carries its name at its end. */
export function LineChart(chart: ChartProps) {
  const labels = chart.series.map(({ label }) => label);
  const values = chart.data
    .flatMap((row) => chart.series.map(({ key }) => row[key]))
    .filter((v) => typeof v === 'number');
  const flat = new Set(values).size === 1; // one value alone has no range to draw: stand it on zero
  const endLabel = endLabels(chart.data.length - 1);
  return (
    <ChartFrame chart={chart}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 280, height: 240 }}>
        <Plot data={chart.data} margin={{ top: 12, right: endRoom(labels), bottom: 4, left: 4 }}>
          <CartesianGrid {...gridLook} />
          <XAxis {...categoryAxis(chart)} />
          <YAxis {...valueAxis(chart)} domain={[flat ? 0 : 'auto', 'auto']} />
          <Tooltip content={chartTooltip(chart)} cursor={{ stroke: 'var(--line-strong)' }} isAnimationActive={false} />
          {chart.series.map(({ key, label, dashed }, index) => (
            <Line
              key={key}
              dataKey={key}
              type="linear"
              stroke={seriesColor(index)}
              strokeWidth={1.75}
              strokeDasharray={dashed ? '4 4' : undefined}
              dot={false}
              activeDot={{ r: 3.5, strokeWidth: 0 }}
              isAnimationActive={false}
              connectNulls
              label={endLabel(
                label,
                seriesColor(index),
                chart.data.findLastIndex((row) => typeof row[key] === 'number'),
              )}
            />
          ))}
        </Plot>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
