'use client';

import { useWidth } from '@/app/_pumps/use-width';
import { formatCategory } from '@/app/_ui/charts/chart-format';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { weeksLater } from '@/server/forecasting/contract';
import { units } from '../words';
import { bandPath, labelAt, linePath, type Plotted, scaleOf, weekTicks } from './chart-scale';

type Point = { week: string; mean: number; low80: number; high80: number; low95: number; high95: number };
type Props = { since: string; history: number[]; points: Point[] };

/** Weeks of history that are drawn at most. */
const SHOWN = 52;
const HEIGHT = 260;

/** What was ordered each week, what is expected, and where 80 and 95 of 100 outcomes should lie. */
export function ForecastChart({ since, history, points }: Props) {
  const [box, width] = useWidth(640);
  const start = Math.max(0, history.length - SHOWN);
  const past = history.slice(start).map((value, i) => ({ week: weeksLater(since, start + i), value }));
  const first = points[0];
  const last = points.at(-1);
  const summary = first
    ? `${past.length} weeks of orders, then ${units(first.mean)} expected in the next week, between ${units(first.low80)} and ${units(first.high80)} in 80 of 100 cases.`
    : 'Nothing is forecast yet.';
  const top = Math.max(1, ...past.map((p) => p.value), ...points.map((p) => p.high95));
  const s = scaleOf(width, HEIGHT, past.length + points.length, top);
  const ahead = (pick: (p: Point) => number): Plotted[] =>
    points.map((p, i) => ({ at: past.length + i, value: pick(p) }));
  const drawn: Plotted[] = past.map(({ value }, i) => ({ at: i, value }));
  const weeks = [...past.map((p) => p.week), ...points.map((p) => p.week)];
  const now = s.x(past.length - 0.5);
  return (
    <ChartFrame
      chart={{
        title: 'Ordered and expected, units a week',
        summary,
        category: 'week',
        categoryFormat: 'day',
        format: { kind: 'number', digits: 1 },
        height: HEIGHT + 12,
        series: [
          { key: 'ordered', label: 'Ordered' },
          { key: 'mean', label: 'Expected' },
          { key: 'low80', label: '80 % from' },
          { key: 'high80', label: '80 % to' },
          { key: 'high95', label: '95 % to' },
        ],
        data: [
          ...past.map(({ week, value }) => ({ week, ordered: value })),
          ...points.map(({ week, mean, low80, high80, high95 }) => ({ week, mean, low80, high80, high95 })),
        ],
      }}
    >
      <div ref={box}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${HEIGHT}`} className="block w-full text-xs">
          {s.ticks.map((tick) => (
            <g key={tick}>
              <line x1={s.left} x2={s.right} y1={s.y(tick)} y2={s.y(tick)} stroke="var(--line)" />
              <text x={s.left - 6} y={s.y(tick)} dy="0.32em" textAnchor="end" fill="var(--muted)">
                {units(tick)}
              </text>
            </g>
          ))}
          {weekTicks(weeks.length, width).map((i) => (
            <text key={i} x={labelAt(s.x(i), width)} y={HEIGHT - 6} textAnchor="middle" fill="var(--muted)">
              {formatCategory(weeks[i]!, 'day')}
            </text>
          ))}
          <path
            d={bandPath(
              ahead((p) => p.low95),
              ahead((p) => p.high95),
              s,
            )}
            fill="var(--chart-2)"
            opacity="0.13"
          />
          <path
            d={bandPath(
              ahead((p) => p.low80),
              ahead((p) => p.high80),
              s,
            )}
            fill="var(--chart-2)"
            opacity="0.2"
          />
          <line x1={now} x2={now} y1={s.top} y2={s.y(0)} stroke="var(--line-strong)" strokeDasharray="2 3" />
          <path d={linePath(drawn, s)} fill="none" stroke="var(--chart-1)" strokeWidth="1.75" strokeLinejoin="round" />
          {past.length < 40 &&
            drawn.map((p) => <circle key={p.at} cx={s.x(p.at)} cy={s.y(p.value)} r="2" fill="var(--chart-1)" />)}
          <path
            d={linePath([...drawn.slice(-1), ...ahead((p) => p.mean)], s)}
            fill="none"
            stroke="var(--chart-2)"
            strokeWidth="1.75"
            strokeDasharray="5 4"
          />
          <text x={s.left + 4} y={s.top + 4} fill="var(--chart-1)" fontWeight={500}>
            Ordered
          </text>
          {last && (
            <text x={s.right} y={s.top + 4} textAnchor="end" fill="var(--chart-2)" fontWeight={500}>
              Expected, 80 % and 95 %
            </text>
          )}
        </svg>
      </div>
    </ChartFrame>
  );
}
