'use client';

import { Area, CartesianGrid, AreaChart as Plot, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { categoryAxis, fromZero, gridLook, valueAxis } from './chart-axes';
import { ChartFrame } from './chart-frame';
import { chartTooltip } from './chart-tooltip';
import { type ChartProps, seriesColor } from './chart-types';
import { endLabels, endRoom } from './end-label';

/** Parts of a whole over time, stacked from zero; one series is simply filled. */
export function AreaChart(chart: ChartProps) {
  const labels = chart.series.map(({ label }) => label);
  const endLabel = endLabels(chart.data.length - 1);
  return (
    <ChartFrame chart={chart}>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 280, height: 240 }}>
        <Plot data={chart.data} margin={{ top: 12, right: endRoom(labels), bottom: 4, left: 4 }}>
          <CartesianGrid {...gridLook} />
          <XAxis {...categoryAxis(chart)} />
          <YAxis {...valueAxis(chart)} domain={fromZero} />
          <Tooltip content={chartTooltip(chart)} cursor={{ stroke: 'var(--line-strong)' }} isAnimationActive={false} />
          {chart.series.map(({ key, label }, index) => (
            <Area
              key={key}
              dataKey={key}
              stackId="whole"
              type="linear"
              stroke={seriesColor(index)}
              strokeWidth={1.75}
              fill={seriesColor(index)}
              fillOpacity={0.14}
              activeDot={{ r: 3.5, strokeWidth: 0 }}
              isAnimationActive={false}
              label={endLabel(label, seriesColor(index))}
            />
          ))}
        </Plot>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
