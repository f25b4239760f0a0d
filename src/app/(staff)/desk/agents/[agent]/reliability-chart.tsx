'use client';
import { ChartFrame } from '@/app/_ui/charts/chart-frame';
import { formatPercent } from '@/app/_ui/format/number';

type Bucket = { from: number; to: number; count: number; good: number; low: number; high: number };

const [WIDTH, HEIGHT] = [420, 260];
const plot = { left: 44, right: 396, top: 12, bottom: 222 };
const x = (share: number) => plot.left + share * (plot.right - plot.left);
const y = (share: number) => plot.bottom - share * (plot.bottom - plot.top);
const ticks = [0, 0.25, 0.5, 0.75, 1];
const percent = (share: number) => formatPercent(share, { digits: 0 });
const middle = ({ from, to }: Bucket) => (from + to) / 2;

/** What its stated confidence was worth: on the diagonal it is honest, below it promises too much. Whiskers hold the true share in 95 of 100 cases. */
export function ReliabilityChart({ buckets }: { buckets: Bucket[] }) {
  const known = buckets.filter((b) => b.count > 0);
  const most = Math.max(1, ...known.map((b) => b.count));
  const total = known.reduce((sum, b) => sum + b.count, 0);
  const name = (b: Bucket) => `${percent(b.from)} to ${percent(b.to)} sure (${b.count})`;
  const summary =
    total === 0
      ? 'Drawn once outcomes are judged'
      : known.map((b) => `${name(b)}: ${percent(b.good / b.count)} turned out well`).join('; ');
  return (
    <ChartFrame
      chart={{
        title: 'What its confidence is worth',
        summary,
        category: 'confidence',
        format: { kind: 'percent' },
        height: HEIGHT + 12,
        series: [
          { key: 'good', label: 'Turned out well' },
          { key: 'low', label: 'Surely from' },
          { key: 'high', label: 'to' },
        ],
        data: known.map((b) => ({ confidence: name(b), good: b.good / b.count, low: b.low, high: b.high })),
      }}
    >
      <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="mx-auto block h-full max-w-full text-xs">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
            <text x={plot.left - 6} y={y(tick)} dy="0.32em" textAnchor="end" fill="var(--muted)">
              {percent(tick)}
            </text>
            <text x={x(tick)} y={plot.bottom + 16} textAnchor="middle" fill="var(--muted)">
              {percent(tick)}
            </text>
          </g>
        ))}
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke="var(--line-strong)" strokeDasharray="4 4" />
        <text x={x(0.7)} y={y(0.7)} dx={-8} dy={-6} textAnchor="end" fill="var(--muted)">
          honest
        </text>
        {known.map((b) => (
          <g key={b.from} stroke="var(--chart-1)" strokeWidth={1.5}>
            <line x1={x(middle(b))} x2={x(middle(b))} y1={y(b.low)} y2={y(b.high)} />
            {[b.low, b.high].map((end) => (
              <line key={end} x1={x(middle(b)) - 5} x2={x(middle(b)) + 5} y1={y(end)} y2={y(end)} />
            ))}
            <circle
              cx={x(middle(b))}
              cy={y(b.good / b.count)}
              r={3.5 + 4 * Math.sqrt(b.count / most)}
              fill="var(--chart-1)"
            />
          </g>
        ))}
        <text x={(plot.left + plot.right) / 2} y={HEIGHT - 6} textAnchor="middle" fill="var(--ink)">
          how sure it said it was
        </text>
        <text
          transform={`translate(10 ${(plot.top + plot.bottom) / 2}) rotate(-90)`}
          textAnchor="middle"
          fill="var(--ink)"
        >
          turned out well
        </text>
      </svg>
    </ChartFrame>
  );
}
