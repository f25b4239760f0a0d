'use client';

import type { PointerEvent } from 'react';
import { CurveAxes } from './curve-axes';
import { CurveMark } from './curve-mark';
import { type CurvePoint, niceTicks, type SystemCurve, systemHead } from './curve-math';
import { curvePath, type Frame, scales } from './curve-scale';
import { type FlowUnit, formatFigure, fromFlow, fromHead, type HeadUnit, toFlow, toHead } from './curve-units';

type Props = {
  frame: Frame;
  lines: { label: string; points: CurvePoint[] }[];
  duty?: CurvePoint & { label?: string };
  system?: SystemCurve;
  flowUnit: FlowUnit;
  headUnit: HeadUnit;
  reading?: CurvePoint;
  onRead: (event: PointerEvent, flowAt: (x: number) => number) => void;
  onLeave: () => void;
};

/** The picture itself; figures inside are m³/h and m, units only where something is written. */
export function CurveDrawing(props: Props) {
  const { frame, lines, duty, system, flowUnit, headUnit, reading, onRead, onLeave } = props;
  const all = [...lines.flatMap(({ points }) => points), ...(duty ? [duty] : [])];
  const narrow = frame.width < 420;
  const flowTicks = niceTicks(toFlow(Math.max(...all.map(({ flow }) => flow)), flowUnit), narrow ? 4 : 6);
  const headTicks = niceTicks(toHead(Math.max(...all.map(({ head }) => head)) * 1.04, headUnit), 5);
  const maxFlow = fromFlow(flowTicks.at(-1) ?? 1, flowUnit);
  const maxHead = fromHead(headTicks.at(-1) ?? 1, headUnit);
  const { x, y, flowAt } = scales(frame, maxFlow, maxHead);
  const words = ({ flow, head }: CurvePoint) =>
    `${formatFigure(toFlow(flow, flowUnit))} ${flowUnit} at ${formatFigure(toHead(head, headUnit))} ${headUnit}`;
  const first = lines[0];
  const summary = first
    ? `${first.label}: from ${words(first.points[0] ?? { flow: 0, head: 0 })} to ${words(first.points.at(-1) ?? { flow: 0, head: 0 })}.${duty ? ` Duty point ${words(duty)}.` : ''}`
    : '';
  return (
    <svg
      role="img"
      aria-label={`Head over flow. ${summary}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className="block w-full touch-pan-y select-none text-xs"
      onPointerMove={(event) => onRead(event, flowAt)}
      onPointerLeave={onLeave}
    >
      <CurveAxes
        frame={frame}
        flow={{ unit: flowUnit, ticks: flowTicks.map((value) => ({ at: x(fromFlow(value, flowUnit)), value })) }}
        head={{ unit: headUnit, ticks: headTicks.map((value) => ({ at: y(fromHead(value, headUnit)), value })) }}
      />
      {system && (
        <path
          d={systemPath(system, maxFlow, maxHead, x, y)}
          fill="none"
          stroke="var(--muted)"
          strokeDasharray="5 4"
          strokeWidth="1.5"
        />
      )}
      {lines.map(({ label, points }, index) => (
        <path
          key={label}
          d={curvePath(points, x, y)}
          fill="none"
          stroke={`var(--chart-${index + 1})`}
          strokeWidth={index === 0 ? 2.5 : 1.75}
          strokeLinecap="round"
        />
      ))}
      {lines.length > 1 &&
        lines.map(({ label, points }, index) => {
          const start = points[0] ?? { flow: 0, head: 0 };
          return (
            <text
              key={label}
              x={x(start.flow) + 8}
              y={y(start.head) - 7}
              fill={`var(--chart-${index + 1})`}
              className="font-medium"
            >
              {label}
            </text>
          );
        })}
      {duty && (
        <CurveMark
          frame={frame}
          x={x(duty.flow)}
          y={y(duty.head)}
          title={duty.label ?? 'Duty point'}
          text={words(duty)}
          tone="accent"
        />
      )}
      {reading && (
        <CurveMark frame={frame} x={x(reading.flow)} y={y(reading.head)} text={words(reading)} tone="brand" />
      )}
    </svg>
  );
}

function systemPath(
  system: SystemCurve,
  maxFlow: number,
  maxHead: number,
  x: (q: number) => number,
  y: (h: number) => number,
) {
  const steps = Array.from({ length: 49 }, (_, step) => (maxFlow * step) / 48).filter(
    (flow) => systemHead(system, flow) <= maxHead,
  );
  return steps
    .map((flow, index) => `${index ? 'L' : 'M'}${x(flow).toFixed(1)} ${y(systemHead(system, flow)).toFixed(1)}`)
    .join('');
}
