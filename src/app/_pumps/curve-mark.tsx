import type { Frame } from './curve-scale';

type Props = { frame: Frame; x: number; y: number; title?: string; text: string; tone: 'accent' | 'brand' };

/** A point on the curve with hairlines to both axes and its figures beside it, kept inside the frame. */
export function CurveMark({ frame, x, y, title, text, tone }: Props) {
  const base = frame.height - frame.bottom;
  const wide = Math.max(text.length, (title ?? '').length) * 6.5 + 16;
  const high = title ? 38 : 22;
  const left = x + 12 + wide > frame.width - 4 ? x - 12 - wide : x + 12;
  const top = Math.max(2, Math.min(base - high - 4, y - high - 6));
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
      <rect x={Math.max(2, left)} y={top} width={wide} height={high} rx="5" fill="var(--raised)" stroke="var(--line)" />
      {title && (
        <text x={Math.max(2, left) + 8} y={top + 15} fill="var(--ink)" className="font-medium">
          {title}
        </text>
      )}
      <text x={Math.max(2, left) + 8} y={top + high - 7} fill={title ? 'var(--muted)' : 'var(--ink)'}>
        {text}
      </text>
    </g>
  );
}
