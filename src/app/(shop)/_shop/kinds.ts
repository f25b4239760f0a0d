import type { ProductKind } from '@/server/catalog/contract';

/** How a kind is called in the shop. */
export const kindNames: Record<ProductKind, string> = {
  peripheral: 'Peripheral',
  centrifugal: 'Centrifugal',
  jet: 'Jet, self-priming',
  multistage: 'Multistage',
  borewell: 'Borewell',
  drainage: 'Drainage',
  sewage: 'Sewage',
  fountain: 'Fountain',
  booster: 'Booster',
  solar: 'Solar',
  circulation: 'Circulation',
  'pressure-tank': 'Pressure tank',
  controller: 'Controller',
  'foot-valve': 'Foot valve',
  hose: 'Hose',
  fitting: 'Fitting',
  'float-switch': 'Float switch',
  cable: 'Cable',
  filter: 'Filter',
  'seal-kit': 'Seal kit',
};
