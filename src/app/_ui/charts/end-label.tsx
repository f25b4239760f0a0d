type Point = { x?: number | string; y?: number | string; index?: number };

const lineHeight = 13;

/** Moves a label off those already placed, away from the nearest one. */
export function clearOf(wanted: number, others: number[]): number {
  const near = others.find((other) => Math.abs(other - wanted) < lineHeight);
  if (near === undefined) return wanted;
  return near + (wanted < near ? -lineHeight : lineHeight);
}

/**
 * Writes each series' name at its last point, in its colour, instead of a legend. One instance per drawing of a chart:
 * it remembers where names stand, so that they do not lie on each other.
 */
export function endLabels(last: number) {
  const placed = new Map<string, number>();
  /** `end`: where the series' own last value stands, when it ends before the others do. */
  return (text: string, color: string, end = last) =>
    ({ x, y, index }: Point) => {
      if (index !== end || y === undefined) return null;
      const others = [...placed].filter(([name]) => name !== text).map(([, at]) => at);
      const at = clearOf(Number(y), others);
      placed.set(text, at);
      return (
        <text x={Number(x) + 8} y={at} dy="0.32em" fill={color} fontSize={12} fontWeight={500}>
          {text}
        </text>
      );
    };
}

/** Room to the right of the plot that the longest name needs, in pixels. */
export const endRoom = (labels: string[]) => 16 + Math.max(0, ...labels.map((label) => label.length)) * 6.6;
