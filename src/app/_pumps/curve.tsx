'use client';

import { type PointerEvent, useMemo, useState } from 'react';
import { CurveControls } from './curve-controls';
import { CurveDrawing } from './curve-drawing';
import { type CurvePoint, headAt, ordered, type SystemCurve } from './curve-math';
import type { Frame } from './curve-scale';
import type { FlowUnit, HeadUnit } from './curve-units';
import { useWidth } from './use-width';

export type CurveLine = { label: string; points: CurvePoint[] };

type Props = {
  /** The pump first; others to compare with after it, four at most. */
  lines: [CurveLine, ...CurveLine[]];
  /** Where it works for this reader. */
  duty?: CurvePoint & { label?: string };
  /** What the reader's pipes ask for. */
  system?: SystemCurve;
  flowUnit?: FlowUnit;
  headUnit?: HeadUnit;
  className?: string;
};

/** A Q-H curve: head over flow, with units to choose, the duty point, and a reading under the pointer. */
export function PumpCurve({ lines, duty, system, className, ...units }: Props) {
  const [flowUnit, setFlowUnit] = useState(units.flowUnit ?? 'l/min');
  const [headUnit, setHeadUnit] = useState(units.headUnit ?? 'm');
  const [reading, setReading] = useState<CurvePoint>();
  const [box, width] = useWidth(640);
  const frame: Frame = {
    width,
    height: Math.round(Math.max(240, Math.min(400, width * 0.6))),
    left: 48,
    right: 16,
    top: 28,
    bottom: 44,
  };
  const sorted = useMemo(() => lines.map(({ label, points }) => ({ label, points: ordered(points) })), [lines]);
  const main = sorted[0];
  const read = (event: PointerEvent, flowAt: (x: number) => number) => {
    if (!main) return;
    const flow = flowAt(event.clientX - event.currentTarget.getBoundingClientRect().left);
    const head = headAt(main.points, flow);
    setReading(head === undefined ? undefined : { flow, head });
  };
  return (
    <figure className={className}>
      <CurveControls {...{ flowUnit, setFlowUnit, headUnit, setHeadUnit }} />
      <div ref={box}>
        <CurveDrawing
          {...{ frame, duty, system, flowUnit, headUnit, reading }}
          lines={sorted}
          onRead={read}
          onLeave={() => setReading(undefined)}
        />
      </div>
    </figure>
  );
}
