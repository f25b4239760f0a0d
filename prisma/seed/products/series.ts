import type { ProductKind, Specifications } from '@/server/catalog/contract';
import type { Shape } from './shapes';

/** One model: what sets it apart from its series. */
export type Model = {
  sku: string;
  name: string;
  summary: string;
  /** List price in euros, German VAT included. */
  eur: number;
  flow?: number;
  head?: number;
  powerW?: number;
  kg?: number;
  more?: Partial<Specifications>;
  leadTimeDays?: number;
  keywords?: string[];
};

/** Models that share a construction, a text and an accessory list. */
export type Series = {
  category: string;
  kind: ProductKind;
  shape?: Shape;
  /** What one piece costs us, as a share of the net list price. */
  cost: number;
  about: readonly string[];
  shared: Partial<Specifications>;
  includes: readonly string[];
  keywords: readonly string[];
  leadTimeDays: number;
  unit?: string;
  models: readonly Model[];
};
