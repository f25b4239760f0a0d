import type { PumpKind } from '@/app/_pumps/drawing/kinds';

export type Shelf = {
  sku: string;
  name: string;
  kind: PumpKind;
  head: number;
  flow: number;
  powerW: number;
  minor: number;
};

export const shelf: Shelf[] = [
  { sku: 'JV-CP-550', name: 'Centra 550', kind: 'centrifugal', head: 36, flow: 80, powerW: 550, minor: 12900 },
  { sku: 'JV-BW-1100', name: 'Deepline 1100', kind: 'borewell', head: 92, flow: 55, powerW: 1100, minor: 38900 },
  { sku: 'JV-JT-750', name: 'Gardenjet 750', kind: 'jet', head: 42, flow: 60, powerW: 750, minor: 17400 },
  { sku: 'JV-DR-400', name: 'Drain 400', kind: 'drainage', head: 8, flow: 140, powerW: 400, minor: 8900 },
  { sku: 'JV-BS-800', name: 'Homeset 800', kind: 'booster', head: 45, flow: 58, powerW: 800, minor: 26900 },
  { sku: 'JV-MS-900', name: 'Quint 900', kind: 'multistage', head: 54, flow: 90, powerW: 900, minor: 31500 },
  { sku: 'JV-FT-110', name: 'Pond 110', kind: 'fountain', head: 3, flow: 75, powerW: 110, minor: 5900 },
  { sku: 'JV-SO-500', name: 'Sunlift 500', kind: 'solar', head: 60, flow: 40, powerW: 500, minor: 64900 },
];
