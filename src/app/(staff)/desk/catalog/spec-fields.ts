import type { Specifications } from '@/server/catalog/contract';

type Key = keyof Specifications;
/** The typed figures of a product in the form: label and unit; without a unit it is text. */
export const specFields: readonly { key: Key; label: string; unit?: string }[] = [
  { key: 'maxFlowLpm', label: 'Greatest flow', unit: 'l/min' },
  { key: 'maxHeadM', label: 'Greatest head', unit: 'm' },
  { key: 'maxPressureBar', label: 'Greatest pressure', unit: 'bar' },
  { key: 'suctionM', label: 'Suction lift', unit: 'm' },
  { key: 'powerW', label: 'Power', unit: 'W' },
  { key: 'voltageV', label: 'Voltage', unit: 'V' },
  { key: 'phases', label: 'Phases', unit: '1 or 3' },
  { key: 'inlet', label: 'Inlet' },
  { key: 'outlet', label: 'Outlet' },
  { key: 'volumeL', label: 'Volume', unit: 'l' },
  { key: 'lengthM', label: 'Length', unit: 'm' },
  { key: 'cableM', label: 'Cable', unit: 'm' },
  { key: 'weightKg', label: 'Weight', unit: 'kg' },
  { key: 'noiseDb', label: 'Noise', unit: 'dB(A)' },
  { key: 'maxLiquidC', label: 'Warmest liquid', unit: '°C' },
  { key: 'maxParticleMm', label: 'Largest particle', unit: 'mm' },
  { key: 'protection', label: 'Protection' },
  { key: 'material', label: 'Material' },
];
