import { idFrom } from '@/server/kernel/id';
import type { componentKinds, units } from '@/server/procurement/contract';
import { demoProducts } from './products';

type Kind = (typeof componentKinds)[number];
type Unit = (typeof units)[number];
/** A component of the demo: what one costs (cents), from whom, in which lots. */
export type DemoComponent = {
  componentId: string;
  sku: string;
  name: string;
  kind: Kind;
  supplier: string;
  cents: number;
  /** Sold in multiples of this; the first price break, too. */
  lot: number;
  unit: Unit;
};

export const componentId = (sku: string) => idFrom('demo component', sku);
const part =
  (kind: Kind, supplier: string) =>
  (sku: string, name: string, cents: number, lot: number, unit: Unit = 'piece'): DemoComponent => ({
    componentId: componentId(sku),
    sku,
    name,
    kind,
    supplier,
    cents,
    lot,
    unit,
  });
const casting = part('casting', 'harz');
const brass = part('hydraulics', 'slask');
const polymer = part('hydraulics', 'hailong');
const shaft = part('shaft', 'slask');
const seal = part('seal', 'cartec');
const motor = part('motor', 'nordmotor');
const submersible = part('motor', 'hailong');
const bearing = part('bearing', 'franke');
const electric = part('electrics', 'vogt');
const fastener = part('fastener', 'vogt');
const box = part('packaging', 'rhein');

/** Materials follow the usual build of household pumps: cast iron, brass or Noryl wheels, stainless shafts, ceramic-graphite seals. */
export const demoComponents: DemoComponent[] = [
  casting('C-CAST-PE', 'Housing PE/PA, cast iron with brass inserts', 960, 10),
  casting('C-CAST-CP', 'Housing CP/HF, cast iron', 1_240, 10),
  casting('C-CAST-JP', 'Housing JP/JS with nozzle seat, cast iron', 1_680, 10),
  casting('C-CAST-DW', 'Housing DW/SW, cast iron', 2_450, 5),
  casting('C-BRACKET', 'Motor bracket, aluminium', 610, 20),
  brass('C-IMP-PE', 'Impeller PE, brass, radial vanes', 540, 20),
  brass('C-IMP-CP', 'Impeller CP, brass, closed', 690, 20),
  brass('C-NOZZLE-JP', 'Nozzle and venturi JP', 380, 20),
  polymer('C-IMP-NORYL', 'Impeller, Noryl, 1 stage', 145, 50),
  polymer('C-DIFF-NORYL', 'Diffuser, Noryl, 1 stage', 130, 50),
  polymer('C-IMP-VORTEX', 'Vortex wheel, reinforced polymer', 320, 25),
  polymer('C-SHELL-SUB', 'Housing for submersible pumps, polymer', 590, 20),
  polymer('C-TUBE-BW', 'Pump tube 3 and 4 inch, stainless', 1_150, 20),
  polymer('C-VALVE-NR', 'Non-return valve, cast iron, coated', 410, 25),
  shaft('C-SHAFT-12', 'Shaft 12 mm, stainless 1.4301', 360, 25),
  shaft('C-SHAFT-14', 'Shaft 14 mm, stainless 1.4057', 470, 25),
  seal('C-SEAL-12', 'Mechanical seal 12 mm, ceramic-graphite', 295, 25),
  seal('C-SEAL-14', 'Mechanical seal 14 mm, ceramic-graphite', 340, 25),
  seal('C-SEAL-CART', 'Cartridge seal, silicon carbide', 1_980, 5),
  seal('C-ORING-S', 'O-ring set, small, NBR', 62, 100),
  seal('C-ORING-L', 'O-ring set, large, EPDM', 94, 100),
  motor('C-MOT-370', 'Motor 230 V, up to 400 W', 2_150, 6),
  motor('C-MOT-750', 'Motor 230 V, up to 800 W', 2_980, 6),
  motor('C-MOT-1500', 'Motor 230 V, up to 1,600 W', 4_350, 4),
  motor('C-MOT-3PH', 'Motor 400 V, three-phase, 2.2 kW', 6_900, 2),
  motor('C-MOT-PM', 'Permanent-magnet motor with controller', 5_400, 4),
  submersible('C-SUB-MOT-S', 'Submersible motor, up to 600 W', 2_450, 10),
  submersible('C-SUB-MOT-L', 'Submersible motor, up to 1,600 W', 4_650, 5),
  bearing('C-BRG-6201', 'Ball bearing 6201 2RS', 98, 50),
  bearing('C-BRG-6203', 'Ball bearing 6203 2RS', 124, 50),
  bearing('C-BRG-AX', 'Thrust bearing, carbon on steel', 285, 20),
  electric('C-CAP-10', 'Run capacitor 10 µF 450 V', 135, 50),
  electric('C-CAP-20', 'Run capacitor 20 µF 450 V', 178, 50),
  electric('C-THERMO', 'Thermal overload protector', 96, 50),
  electric('C-TBOX', 'Terminal box with cover', 165, 25),
  electric('C-CABLE', 'Rubber cable H07RN-F 3G1.0', 74, 100, 'm'),
  electric('C-PLUG', 'Earthed plug, moulded', 88, 50),
  electric('C-FLOAT', 'Float switch with 0.5 m lead', 390, 20),
  electric('C-PSW', 'Pressure switch 1.5 to 3 bar', 520, 20),
  electric('C-GAUGE', 'Pressure gauge 0 to 10 bar', 210, 25),
  fastener('C-SCREWS-S', 'Screw set, stainless, small', 41, 100),
  fastener('C-SCREWS-L', 'Screw set, stainless, large', 68, 100),
  fastener('C-FEET', 'Rubber feet, set of four', 55, 50),
  part('fitting', 'brescia')('C-ADAPT', 'Threaded adapter 1 inch, brass', 178, 50),
  part('raw-material', 'vogt')('C-RESIN', 'Impregnating resin', 2, 5_000, 'ml'),
  box('C-BOX-S', 'Carton, small, printed', 74, 100),
  box('C-BOX-L', 'Carton, large, printed', 138, 50),
  box('C-MANUAL', 'Manual in eight languages', 46, 200),
];

type Build = Record<string, number>;
type Product = (typeof demoProducts)[number];

const packed = (large: boolean): Build => ({ [large ? 'C-BOX-L' : 'C-BOX-S']: 1, 'C-MANUAL': 1 });
const plugged: Build = { 'C-CABLE': 2, 'C-PLUG': 1, 'C-TBOX': 1, 'C-THERMO': 1 };

/** What the motor of a dry-mounted pump of this power is made of. */
const dry = (watts: number, phases: number | undefined): Build =>
  phases === 3
    ? { 'C-MOT-3PH': 1, 'C-BRG-6203': 2, 'C-TBOX': 1 }
    : {
        [watts <= 400 ? 'C-MOT-370' : watts <= 800 ? 'C-MOT-750' : 'C-MOT-1500']: 1,
        [watts <= 600 ? 'C-CAP-10' : 'C-CAP-20']: 1,
        [watts <= 800 ? 'C-BRG-6201' : 'C-BRG-6203']: 2,
        'C-RESIN': 60,
        ...plugged,
      };
const surface = (watts: number, phases?: number): Build => ({
  ...dry(watts, phases),
  [watts <= 600 ? 'C-SHAFT-12' : 'C-SHAFT-14']: 1,
  [watts <= 600 ? 'C-SEAL-12' : 'C-SEAL-14']: 1,
  'C-BRACKET': 1,
  'C-FEET': 1,
  'C-ADAPT': 2,
  'C-ORING-S': 1,
  'C-SCREWS-S': 1,
});
const submerged = (watts: number): Build => ({
  [watts <= 600 ? 'C-SUB-MOT-S' : 'C-SUB-MOT-L']: 1,
  'C-SHELL-SUB': 1,
  'C-CABLE': 10,
  'C-PLUG': 1,
  'C-ORING-L': 1,
  'C-SCREWS-S': 1,
});

/** The bill of materials of a pump; undefined for what is bought as it is sold. */
function buildOf({ facts: { kind, specifications } }: Product): Build | undefined {
  const watts = specifications.powerW ?? 370;
  const stages = Math.max(2, Math.round((specifications.maxHeadM ?? 40) / 9));
  switch (kind) {
    case 'peripheral':
      return { 'C-CAST-PE': 1, 'C-IMP-PE': 1, ...surface(watts), ...packed(false) };
    case 'centrifugal':
      return { 'C-CAST-CP': 1, 'C-IMP-CP': 1, ...surface(watts, specifications.phases), ...packed(watts > 800) };
    case 'jet':
      return { 'C-CAST-JP': 1, 'C-IMP-CP': 1, 'C-NOZZLE-JP': 1, ...surface(watts), ...packed(true) };
    case 'multistage':
      return {
        'C-CAST-CP': 1,
        'C-IMP-NORYL': stages,
        'C-DIFF-NORYL': stages,
        'C-SEAL-CART': 1,
        ...dry(watts, specifications.phases),
        'C-SHAFT-14': 1,
        'C-SCREWS-L': 1,
        ...packed(true),
      };
    case 'borewell':
    case 'solar':
      return {
        'C-TUBE-BW': 1,
        'C-IMP-NORYL': stages,
        'C-DIFF-NORYL': stages,
        'C-BRG-AX': 1,
        'C-VALVE-NR': 1,
        'C-SHAFT-14': 1,
        [watts <= 600 ? 'C-SUB-MOT-S' : 'C-SUB-MOT-L']: 1,
        'C-CABLE': 2,
        'C-SCREWS-L': 1,
        ...packed(true),
      };
    case 'drainage':
      return { 'C-IMP-VORTEX': 1, 'C-FLOAT': 1, 'C-SEAL-12': 1, ...submerged(watts), ...packed(false) };
    case 'sewage':
      return { 'C-CAST-DW': 1, 'C-IMP-VORTEX': 1, 'C-FLOAT': 1, 'C-SEAL-14': 2, ...submerged(watts), ...packed(true) };
    case 'fountain':
      return { 'C-IMP-VORTEX': 1, ...submerged(watts), ...packed(false) };
    case 'booster':
      return {
        'C-MOT-PM': 1,
        'C-IMP-NORYL': 3,
        'C-DIFF-NORYL': 3,
        'C-SEAL-12': 1,
        'C-PSW': 1,
        'C-GAUGE': 1,
        'C-CABLE': 2,
        'C-PLUG': 1,
        ...packed(true),
      };
    case 'circulation':
      return { 'C-MOT-PM': 1, 'C-IMP-NORYL': 1, 'C-ORING-S': 1, 'C-CABLE': 1, ...packed(false) };
    default:
      return undefined;
  }
}

/** What one piece of each pump of the demo is made of. */
export const demoBoms = demoProducts.flatMap((product) => {
  const build = buildOf(product);
  if (!build) return [];
  const lines = Object.entries(build).map(([sku, quantity]) => ({ componentId: componentId(sku), quantity }));
  return [{ productId: product.productId, lines }];
});

/** Bought as they are sold: SKU and what one costs (cents), all from the maker of fittings. */
export const demoResale: readonly [sku: string, cents: number, lot: number][] = [
  ['JV-FV-1', 780, 20],
  ['JV-FV-114', 1_090, 20],
  ['JV-FI-5W', 560, 25],
  ['JV-FI-SET', 1_490, 10],
  ['JV-FL-1', 2_050, 10],
];
