/** The shape of a series in the height of a word. Decoration beside a number that is written out. */
export function Sparkline({ values, width = 72, height = 24 }: { values: number[]; width?: number; height?: number }) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, index) => {
    const x = (index / (values.length - 1)) * (width - 4) + 2;
    const y = height - 3 - ((value - low) / span) * (height - 6);
    return [x.toFixed(1), y.toFixed(1)] as const;
  });
  const [endX, endY] = points.at(-1) ?? ['0', '0'];
  return (
    <svg aria-hidden="true" width={width} height={height} className="shrink-0 overflow-visible">
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="var(--chart-1)"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={endX} cy={endY} r="2" fill="var(--chart-1)" />
    </svg>
  );
}
