'use client';
import { useId } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { formatMoney } from '@/app/_ui/format/money';
import { formatDay } from '../day-words';

type Outlook = Outputs['receivables']['cashForecast'];
type Props = Pick<Outlook, 'weeks' | 'past' | 'currency'>;

const WIDE = 1080;
const HIGH = 260;
const EDGE = { left: 64, right: 8, top: 20, bottom: 34 };

/** What came in the last weeks and what is expected in the next ones, with the range of four weeks in five. */
export function WeekChart({ weeks, past, currency }: Props) {
  const id = useId();
  const bars = [
    ...past.map((t) => ({ key: t.asOf, day: t.asOf, minor: t.actualMinor, low: null, high: null })),
    ...weeks.map((w) => ({ key: w.from, day: w.from, minor: w.expectedMinor, low: w.lowMinor, high: w.highMinor })),
  ];
  const most = Math.max(1, ...bars.map((b) => b.high ?? b.minor));
  const { step, top } = scale(most);
  const y = (minor: number) => EDGE.top + (HIGH - EDGE.top - EDGE.bottom) * (1 - minor / top);
  const slot = (WIDE - EDGE.left - EDGE.right) / bars.length;
  const x = (i: number) => EDGE.left + slot * i;
  const expected = weeks.reduce((sum, w) => sum + w.expectedMinor, 0);
  const short = (minor: number) => formatMoney(minor, currency).replace(/\.00$/, '');
  return (
    <Panel title="Money in, by week" description="Left what came in, right what is expected with its range.">
      <div className="overflow-x-auto">
        <svg
          viewBox={`0 0 ${WIDE} ${HIGH}`}
          className="h-auto w-full min-w-3xl text-xs"
          role="img"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>
            {`${formatMoney(expected, currency)} are expected in the next ${weeks.length} weeks; the table below has each week.`}
          </title>
          {Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step).map((minor) => (
            <g key={minor}>
              <line x1={EDGE.left} x2={WIDE - EDGE.right} y1={y(minor)} y2={y(minor)} className="stroke-line" />
              <text x={EDGE.left - 8} y={y(minor) + 4} textAnchor="end" className="fill-muted">
                {short(minor)}
              </text>
            </g>
          ))}
          {bars.map((bar, i) => (
            <g key={bar.key}>
              <title>{`Week of ${formatDay(bar.day)}: ${formatMoney(bar.minor, currency)}`}</title>
              <rect
                x={x(i) + slot * 0.18}
                width={slot * 0.64}
                y={y(bar.minor)}
                height={Math.max(0, y(0) - y(bar.minor))}
                rx={3}
                fill={bar.high === null ? 'var(--muted)' : 'var(--brand)'}
                opacity={bar.high === null ? 0.55 : 1}
              />
              {bar.high !== null && bar.low !== null && (
                <path
                  d={`M${x(i) + slot / 2} ${y(bar.low)}V${y(bar.high)}m${-slot * 0.12} 0h${slot * 0.24}M${x(i) + slot * 0.38} ${y(bar.low)}h${slot * 0.24}`}
                  className="fill-none stroke-ink"
                  strokeWidth={1.5}
                />
              )}
              {i % 2 === past.length % 2 && (
                <text x={x(i) + slot / 2} y={HIGH - 14} textAnchor="middle" className="fill-muted">
                  {formatDay(bar.day).slice(0, -5)}
                </text>
              )}
            </g>
          ))}
          {past.length > 0 && (
            <g>
              <line
                x1={x(past.length)}
                x2={x(past.length)}
                y1={EDGE.top - 8}
                y2={y(0)}
                className="stroke-line-strong"
                strokeDasharray="3 3"
              />
              <text x={x(past.length) + 5} y={EDGE.top - 4} className="fill-ink">
                Today
              </text>
            </g>
          )}
        </svg>
      </div>
    </Panel>
  );
}

/** Round steps of 1, 2 or 5 for about four lines. */
function scale(most: number) {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((s) => s * power >= rough) ?? 10) * power;
  return { step, top: Math.ceil(most / step) * step };
}
