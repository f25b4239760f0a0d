import type { Frame } from './curve-scale';

type Props = {
  frame: Frame;
  x: number;
  y: number;
  title?: string;
  text: string;
  tone: 'accent' | 'brand';
  /** How many pixels its words stand below the top of the frame. */
  down?: number;
};

/** A point on the curve, hairlines to both axes, and its figures at the upper right, where a falling curve leaves room. */
export function CurveMark({ frame, x, y, title, text, tone, down = 0 }: Props) {
  const base = frame.height - frame.bottom;
  const wide = Math.max(text.length, (title ?? '').length) * 6.3 + 30;
  const high = title ? 40 : 24;
  const left = frame.width - frame.right - wide - 6;
  const top = frame.top + 6 + down;
  return (
    <g pointerEvents="none">
      <path
        d={`M${frame.left} ${y}H${x}V${base}`}
        fill="none"
        stroke={`var(--${tone})`}
        strokeDasharray="2 3"
        strokeWidth="1"
      />
      <circle cx={x} cy={y} r="5" fill={`var(--${tone})`} stroke="var(--surface)" strokeWidth="2" />
      <rect x={left} y={top} width={wide} height={high} rx="6" fill="var(--raised)" stroke="var(--line)" />
      <circle cx={left + 12} cy={top + 12} r="4" fill={`var(--${tone})`} />
      {title && (
        <text x={left + 22} y={top + 16} fill="var(--ink)" className="font-medium">
          {title}
        </text>
      )}
      <text x={left + 22} y={top + high - 8} fill={title ? 'var(--muted)' : 'var(--ink)'}>
        {text}
      </text>
    </g>
  );
}
