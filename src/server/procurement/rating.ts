/** How a supplier's deliveries went, as sums. */
export type Deliveries = {
  deliveries: number;
  onTime: number;
  arrived: number;
  inOneDelivery: number;
  accepted: number;
  rejected: number;
};

/** Shares between 0 and 1; null until there is something to judge. Each per cent rejected costs five of quality. */
export function shares({ deliveries, onTime, arrived, inOneDelivery, accepted, rejected }: Deliveries) {
  const units = accepted + rejected;
  if (deliveries === 0 || units === 0) return null;
  return {
    onTime: onTime / deliveries,
    complete: arrived === 0 ? 1 : inOneDelivery / arrived,
    quality: Math.max(0, 1 - (5 * rejected) / units),
    rejectedShare: rejected / units,
  };
}

/** Stars from 0 to 5 with two decimals: 40 % on time, 20 % complete at once, 40 % quality. Null without deliveries. */
export function rating(of: Deliveries): number | null {
  const share = shares(of);
  return share && Math.round((0.4 * share.onTime + 0.2 * share.complete + 0.4 * share.quality) * 500) / 100;
}

/** Mean and standard deviation (sample) of the days from sending to the first delivery; null below two arrivals. */
export function observedLeadTime({
  arrived,
  leadDays,
  leadDaysSquared,
}: {
  arrived: number;
  leadDays: number;
  leadDaysSquared: number;
}) {
  if (arrived < 2) return null;
  const mean = leadDays / arrived;
  return { mean, sd: Math.sqrt(Math.max(0, (leadDaysSquared - arrived * mean * mean) / (arrived - 1))), of: arrived };
}
