import { controller, dryRunKit, floatSwitch, gauge, pressureSwitch } from './controls';
import type { PumpKind } from './kinds';
import { group, type Shape } from './pen';
import { cable, checkValve, fitting, footValve, generic, hose, pipe } from './pipework';
import { randomFrom } from './random';
import { floor, middle, type Sketch } from './sketch';
import { borewell, fountain } from './submersible-pumps';
import { centrifugal, circulation, jet, multistage, peripheral } from './surface-pumps';
import { booster, solar } from './systems';
import { filter, pressureTank } from './vessels';
import { drainage, sewage } from './wastewater-pumps';

const drawings: Record<PumpKind, (sketch: Sketch) => Shape[]> = {
  peripheral,
  centrifugal,
  jet,
  multistage,
  borewell,
  drainage,
  sewage,
  fountain,
  booster,
  solar,
  circulation,
  'pressure-tank': pressureTank,
  'pressure-switch': pressureSwitch,
  controller,
  'foot-valve': footValve,
  'check-valve': checkValve,
  hose,
  pipe,
  fitting,
  'float-switch': floatSwitch,
  'dry-run-kit': dryRunKit,
  cable,
  filter,
  gauge,
  generic,
};

export type IllustrationOptions = {
  kind: PumpKind;
  /** The seed: the same SKU is always the same drawing. */
  sku: string;
  /** Rated power in watts; a stronger machine is drawn bigger. */
  powerW?: number | null;
  /** Nominal size of the outlet in inches; widens the ports. */
  outletInch?: number | null;
  stages?: number | null;
};

export type Illustration = { shapes: Shape[]; tint: number };

/** The drawing of a product on a sheet of 400 by 300: pure, and the same for the same input. */
export function draw({ kind, sku, powerW, outletInch, stages }: IllustrationOptions): Illustration {
  const random = randomFrom(`${kind} ${sku}`);
  const tint = random.whole(1, 6);
  const size = powerW ? Math.min(1, Math.max(0, Math.log(powerW / 120) / Math.log(40))) : random.between(0.25, 0.6);
  const port = 14 + 12 * Math.min(3, Math.max(0.5, outletInch ?? 1)) + random.between(-3, 3);
  const shapes = drawings[kind]({ random, size, port, stages: stages ?? undefined });
  // A little wider or slimmer, taller or lower: parts with few traits of their own differ too.
  const wide = random.between(0.94, 1.05).toFixed(3);
  const high = random.between(0.95, 1.04).toFixed(3);
  const stretch = `translate(${middle} ${floor}) scale(${wide} ${high}) translate(${-middle} ${-floor})`;
  return { shapes: [group(shapes, stretch)], tint };
}
