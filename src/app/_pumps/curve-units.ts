import { numberFormat } from '@/app/_ui/format/intl';

export const flowUnits = ['l/min', 'm³/h', 'gpm'] as const;
export const headUnits = ['m', 'bar', 'psi'] as const;
export type FlowUnit = (typeof flowUnits)[number];
export type HeadUnit = (typeof headUnits)[number];

/** One m³/h in each unit; gpm is the US gallon of 3.785411784 l. */
const perCubicMetre: Record<FlowUnit, number> = { 'l/min': 1000 / 60, 'm³/h': 1, gpm: 1000 / 60 / 3.785411784 };

/** One metre of water at 4 °C (conventional, 9.80665 kPa) in each unit. */
const perMetre: Record<HeadUnit, number> = { m: 1, bar: 0.0980665, psi: 0.0980665 * 14.503773773 };

/** Flow in m³/h as the reader's unit. */
export const toFlow = (cubicMetres: number, unit: FlowUnit) => cubicMetres * perCubicMetre[unit];
/** Head in metres as the reader's unit. */
export const toHead = (metres: number, unit: HeadUnit) => metres * perMetre[unit];
/** A flow in any unit as m³/h. */
export const fromFlow = (value: number, unit: FlowUnit) => value / perCubicMetre[unit];
/** A head or pressure in any unit as metres of water. */
export const fromHead = (value: number, unit: HeadUnit) => value / perMetre[unit];

/** Three figures that matter: 0.42, 3.25, 48, 1240. */
export function formatFigure(value: number): string {
  const digits = Math.abs(value) >= 20 ? 0 : Math.abs(value) >= 5 ? 1 : 2;
  return numberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}
