/** How far somebody walks and how long it takes, by the return rule: into each aisle to its farthest bin and back. */
const AISLE_METRES = 4;
const BAY_METRES = 1.4;
/** A product without a bin has to be looked for. */
const SEARCH_METRES = 40;
const METRES_PER_MINUTE = 60;
const MINUTES_PER_STOP = 0.3;
/** Fetching the trolley and the list, putting things down: once a walk. */
const MINUTES_PER_WALK = 2;

export type Walk = { stops: number; metres: number; minutes: number };

/** `B-09-2`: the second aisle, its ninth bay. Anything else has no place. */
function place(bin: string | null) {
  const match = /^([A-Z])-?(\d{1,3})/.exec(bin ?? '');
  return match ? { aisle: match[1]!.charCodeAt(0) - 64, bay: Number(match[2]) } : undefined;
}

/** One walk past these bins, each once. Pure. */
export function walkPast(bins: readonly (string | null)[]): Walk {
  const stops = [...new Set(bins.filter((b) => b !== null)), ...bins.filter((b) => b === null)];
  if (stops.length === 0) return { stops: 0, metres: 0, minutes: 0 };
  const farthest = new Map<number, number>();
  let unknown = 0;
  for (const bin of stops) {
    const at = place(bin);
    if (at) farthest.set(at.aisle, Math.max(farthest.get(at.aisle) ?? 0, at.bay));
    else unknown++;
  }
  const across = 2 * AISLE_METRES * Math.max(0, ...farthest.keys());
  const inside = [...farthest.values()].reduce((sum, bay) => sum + 2 * BAY_METRES * bay, 0);
  const metres = Math.round(across + inside + unknown * SEARCH_METRES);
  const minutes = MINUTES_PER_WALK + metres / METRES_PER_MINUTE + stops.length * MINUTES_PER_STOP;
  return { stops: stops.length, metres, minutes };
}
