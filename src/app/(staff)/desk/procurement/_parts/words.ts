import type { componentKinds } from '@/server/procurement/contract';

export const kindWords: Record<(typeof componentKinds)[number], string> = {
  casting: 'Casting',
  hydraulics: 'Hydraulics',
  shaft: 'Shaft',
  seal: 'Seal',
  motor: 'Motor',
  bearing: 'Bearing',
  electrics: 'Electrics',
  fastener: 'Fastener',
  fitting: 'Fitting',
  packaging: 'Packaging',
  'raw-material': 'Raw material',
};

/** 12, 1,200 m: pieces need no unit. */
export const amountOf = (quantity: number, unit: string) =>
  `${quantity.toLocaleString('en-US')}${unit === 'piece' ? '' : ` ${unit}`}`;

const regions = new Intl.DisplayNames('en', { type: 'region' });
export const countryWord = (code: string) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code);

export const percent = (share: number) => `${Math.round(share * 100)} %`;
