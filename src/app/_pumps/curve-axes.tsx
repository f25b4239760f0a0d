import type { Frame } from './curve-scale';
import { formatFigure } from './curve-units';

type Axis = { unit: string; ticks: { at: number; value: number }[] };

/** Hairlines, figures and the units of both axes. */
export function CurveAxes({ frame, flow, head }: { frame: Frame; flow: Axis; head: Axis }) {
  const end = frame.width - frame.right;
  const base = frame.height - frame.bottom;
  return (
    <g fill="var(--muted)">
      {head.ticks.map(({ at, value }) => (
        <g key={value}>
          <line x1={frame.left} x2={end} y1={at} y2={at} stroke={value ? 'var(--line)' : 'var(--line-strong)'} />
          <text x={frame.left - 8} y={at} dy="0.32em" textAnchor="end" className="figures">
            {formatFigure(value)}
          </text>
        </g>
      ))}
      {flow.ticks.map(({ at, value }) => (
        <g key={value}>
          <line x1={at} x2={at} y1={frame.top} y2={base} stroke={value ? 'var(--line)' : 'var(--line-strong)'} />
          <text x={at} y={base + 16} textAnchor="middle" className="figures">
            {formatFigure(value)}
          </text>
        </g>
      ))}
      <text x={2} y={10} fill="var(--ink)">
        Head, {head.unit}
      </text>
      <text x={end} y={frame.height - 6} textAnchor="end" fill="var(--ink)">
        Flow, {flow.unit}
      </text>
    </g>
  );
}
