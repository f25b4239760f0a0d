import type { Specifications } from '@/server/catalog/contract';
import type { Item } from './item';

/** The figures a buyer compares by, short: "26 m · 103 l/min · 550 W". */
export function figuresOf(item: Pick<Item, 'head' | 'flow' | 'powerW' | 'volumeL' | 'lengthM' | 'connection'>): string {
  return [
    item.head && `${item.head} m`,
    item.flow && `${item.flow} l/min`,
    item.powerW && `${item.powerW} W`,
    item.volumeL && `${item.volumeL} l`,
    item.lengthM && `${item.lengthM} m long`,
    !item.head && item.connection,
  ]
    .filter(Boolean)
    .join(' · ');
}

type Figure = { label: string; value: string };
const unit = (value: number | undefined, sign: string) => (value === undefined ? undefined : `${value} ${sign}`);

/** All figures of a product as a table, in the order in which people ask for them. */
export function figureTable(s: Specifications): Figure[] {
  const rows: [string, string | undefined][] = [
    ['Greatest flow', s.maxFlowLpm && `${s.maxFlowLpm} l/min (${Math.round(s.maxFlowLpm * 0.6) / 10} m³/h)`],
    ['Greatest head', unit(s.maxHeadM, 'm')],
    ['Greatest pressure', unit(s.maxPressureBar, 'bar')],
    ['Suction lift', unit(s.suctionM, 'm')],
    ['Power', unit(s.powerW, 'W')],
    ['Supply', s.voltageV && `${s.voltageV} V${s.phases ? `, ${s.phases === 1 ? 'single' : 'three'}-phase` : ''}`],
    ['Inlet', s.inlet],
    ['Outlet', s.outlet],
    ['Volume', unit(s.volumeL, 'l')],
    ['Length', unit(s.lengthM, 'm')],
    ['Cable', unit(s.cableM, 'm')],
    ['Largest particle', unit(s.maxParticleMm, 'mm')],
    ['Warmest liquid', unit(s.maxLiquidC, '°C')],
    ['Material', s.material],
    ['Protection', s.protection],
    ['Noise', unit(s.noiseDb, 'dB(A)')],
    ['Weight', unit(s.weightKg, 'kg')],
  ].map(([label, value]) => [String(label), value === undefined || value === 0 ? undefined : String(value)]);
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
