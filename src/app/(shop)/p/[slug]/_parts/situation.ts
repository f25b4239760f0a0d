import { type CurvePoint, dutyPoint, headAt, type SystemCurve, systemThrough } from '@/app/_pumps/curve-math';
import type { ProductKind } from '@/server/catalog/contract';

/** What a pump of this kind is asked to do: supply taps, move water over a height, or push it round a circuit. */
export type Situation = 'supply' | 'lift' | 'circuit';
export const situationOf = (kind: ProductKind): Situation =>
  kind === 'circulation' ? 'circuit' : ['drainage', 'sewage', 'fountain'].includes(kind) ? 'lift' : 'supply';

/** One slider: its range and where it begins. */
export type Knob = {
  name: 'depth' | 'floors' | 'taps' | 'height' | 'hose' | 'flow';
  label: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  start: number;
};
type Figures = Partial<Record<Knob['name'], number>>;

const TAP_LPM = 10;
const FLOOR_M = 3;
/** Pressure wanted at the tap: 1.5 bar. */
const TAP_M = 15;
/** Pipes and bends: a tenth of the lift, as a rule of thumb; hoses 5 m per 100 m. */
const PIPES = 0.1;
const HOSE = 0.05;

/** The questions that are asked, in ranges that this pump could meet or just miss. */
export function knobsOf(situation: Situation, maxHead: number, maxFlowLpm: number, suctionM?: number): Knob[] {
  const round = (n: number) => Math.max(1, Math.round(n));
  if (situation === 'supply') {
    const deepest = Math.max(8, round(maxHead));
    return [
      {
        name: 'depth',
        label: 'From the water up to the ground',
        unit: 'm',
        min: 0,
        max: deepest,
        step: 1,
        start: suctionM === undefined ? Math.floor(Math.max(0, maxHead - 20) * 0.45) : Math.min(4, round(maxHead / 5)),
      },
      { name: 'floors', label: 'Floors above ground', unit: '', min: 0, max: 6, step: 1, start: 1 },
      {
        name: 'taps',
        label: 'Taps open at once',
        unit: '',
        min: 1,
        max: Math.max(3, Math.min(12, Math.ceil(maxFlowLpm / TAP_LPM) + 1)),
        step: 1,
        start: Math.min(2, Math.max(1, Math.floor(maxFlowLpm / 25))),
      },
    ];
  }
  const flow: Knob = {
    name: 'flow',
    label: 'Flow you want',
    unit: 'l/min',
    min: 1,
    max: round(maxFlowLpm),
    step: 1,
    start: round(maxFlowLpm / 2),
  };
  const height: Knob = {
    name: 'height',
    label: situation === 'lift' ? 'Height to lift' : 'Resistance of the circuit',
    unit: 'm',
    min: 0,
    max: Math.ceil(maxHead * 1.2),
    step: 0.5,
    start: Math.max(0.5, Math.round(maxHead) / 2),
  };
  const hose: Knob = { name: 'hose', label: 'Length of hose or pipe', unit: 'm', min: 0, max: 100, step: 5, start: 10 };
  return situation === 'lift' ? [height, hose, flow] : [height, flow];
}

export type Verdict = {
  fit: 'yes' | 'nearly' | 'no' | 'too-deep';
  /** What is wanted: flow in m³/h at head in metres. */
  wanted: CurvePoint;
  /** Where the pump would really work, if anywhere on its curve. */
  duty?: CurvePoint;
  system: SystemCurve;
  /** Head to spare at the wanted flow, in metres. */
  spare: number;
};

/** Whether a pump meets a situation. Points as flow in m³/h and head in m. */
export function judge(
  points: readonly CurvePoint[],
  situation: Situation,
  figures: Figures,
  suctionM?: number,
): Verdict {
  const { depth = 0, floors = 0, taps = 1, height = 0, hose = 0, flow = 1 } = figures;
  const lift = depth + floors * FLOOR_M;
  const fixed = situation === 'supply' ? lift + TAP_M : situation === 'lift' ? height : 0;
  const head = situation === 'supply' ? fixed + lift * PIPES : situation === 'lift' ? height + hose * HOSE : height;
  const wanted = { flow: (situation === 'supply' ? taps * TAP_LPM : flow) * 0.06, head };
  const system = systemThrough(fixed, wanted);
  const given = headAt(points, Math.max(wanted.flow, points[0]?.flow ?? 0));
  const spare = given === undefined ? Number.NEGATIVE_INFINITY : given - head;
  const tooDeep = situation === 'supply' && suctionM !== undefined && depth > suctionM;
  const fit = tooDeep ? 'too-deep' : spare >= 0 ? 'yes' : spare >= -0.15 * head ? 'nearly' : 'no';
  return { fit, wanted, duty: dutyPoint(points, system), system, spare };
}
