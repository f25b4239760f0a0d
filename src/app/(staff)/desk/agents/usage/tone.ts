/** How a limit stands, by the share that is used: as the alerts do, from 80 and from 100 per cent. */
export const toneOf = (used: number, limit: number) =>
  used >= limit ? 'negative' : used >= limit * 0.8 ? 'caution' : 'brand';
