/** Writes a series' name at its last point, in its colour, instead of a legend. */
export function endLabel(text: string, color: string, last: number) {
  return ({ x, y, index }: { x?: number | string; y?: number | string; index?: number }) =>
    index === last ? (
      <text x={Number(x) + 8} y={Number(y)} dy="0.32em" fill={color} fontSize={12} fontWeight={500}>
        {text}
      </text>
    ) : null;
}

/** Room to the right of the plot that the longest name needs, in pixels. */
export const endRoom = (labels: string[]) => 16 + Math.max(0, ...labels.map((label) => label.length)) * 6.6;
