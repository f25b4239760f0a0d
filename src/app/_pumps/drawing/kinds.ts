/** What there are drawings for. */
export const pumpKinds = [
  'peripheral',
  'centrifugal',
  'jet',
  'multistage',
  'borewell',
  'drainage',
  'sewage',
  'fountain',
  'booster',
  'solar',
  'circulation',
  'pressure-tank',
  'pressure-switch',
  'controller',
  'foot-valve',
  'check-valve',
  'hose',
  'pipe',
  'fitting',
  'float-switch',
  'dry-run-kit',
  'cable',
  'filter',
  'gauge',
  'generic',
] as const;

export type PumpKind = (typeof pumpKinds)[number];

export function isPumpKind(word: string): word is PumpKind {
  return pumpKinds.some((kind) => kind === word);
}
