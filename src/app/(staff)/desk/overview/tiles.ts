import { moneyTiles } from './money-tiles';
import { salesTiles } from './sales-tiles';
import type { Figures, TileData } from './tile';
import { workTiles } from './work-tiles';

/** The tiles that this person may see, in their order. */
export const tilesOf = (figures: Figures): TileData[] => [
  ...salesTiles(figures),
  ...moneyTiles(figures),
  ...workTiles(figures),
];
