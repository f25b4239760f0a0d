import type { Frame } from './curve-scale';

type Props = { frame: Frame; x: number; y: number; title?: string; text: string; tone: 'accent' | 'brand' };

/**
 * A point on the curve with hairlines to both axes. With a title its figures stand in the upper right, where a falling
 * curve leaves room; without one (a reading under the pointer) above the plot, so that nothing is covered.
 */
export function CurveMark({ frame, x, y, title, text, tone }: Props) {
  const color = `var(--${tone})`;
  return (
    <g pointerEvents="none">
      <path
        d={`M${frame.left} ${y}H${x}V${frame.height - frame.bottom}`}
        fill="none"
        stroke={color}
        strokeDasharray="2 3"
        strokeWidth="1"
      />
      <circle cx={x} cy={y} r="5" fill={color} stroke="var(--surface)" strokeWidth="2" />
      {title ? (
        <TitledFigures frame={frame} title={title} text={text} color={color} />
      ) : (
        <text x={frame.width - frame.right} y={12} textAnchor="end" fill="var(--ink)">
          <tspan fill={color}>● </tspan>
          {text}
        </text>
      )}
    </g>
  );
}

function TitledFigures({ frame, title, text, color }: { frame: Frame; title: string; text: string; color: string }) {
  const wide = Math.max(text.length, title.length) * 6.3 + 30;
  const left = frame.width - frame.right - wide - 6;
  const top = frame.top + 6;
  return (
    <>
      <rect x={left} y={top} width={wide} height={40} rx="6" fill="var(--raised)" stroke="var(--line)" />
      <circle cx={left + 12} cy={top + 12} r="4" fill={color} />
      <text x={left + 22} y={top + 16} fill="var(--ink)" className="font-medium">
        {title}
      </text>
      <text x={left + 22} y={top + 32} fill="var(--muted)">
        {text}
      </text>
    </>
  );
}
