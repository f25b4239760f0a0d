import { idFrom } from '@/server/kernel/id';

export const categoryId = (slug: string) => idFrom('demo category', slug);

type Category = [slug: string, name: string, description: string, keywords: string[]];

const pumps: Category[] = [
  [
    'surface-pumps',
    'Surface pumps',
    'Stand dry beside the water: for gardens, cisterns, transfer and house supply.',
    ['garden', 'cistern', 'house'],
  ],
  [
    'borewell-pumps',
    'Borewell pumps',
    'Slim submersible pumps for bores of three and four inches.',
    ['well', 'bore', 'deep'],
  ],
  [
    'drainage-sewage',
    'Drainage & sewage',
    'Get water out: cellars, building sites, shafts.',
    ['cellar', 'flood', 'waste water'],
  ],
  ['booster-sets', 'Booster sets', 'Ready-made supply with constant pressure.', ['pressure', 'house', 'shower']],
  ['garden-fountain', 'Garden & fountain', 'Ponds, streams and rain barrels.', ['pond', 'garden', 'rain barrel']],
  ['circulation-pumps', 'Circulation', 'Heating and hot drinking water.', ['heating', 'hot water']],
  ['solar-pumps', 'Solar', 'Water from the sun, far from the grid.', ['solar', 'off-grid']],
];
const extras: Category[] = [
  ['pressure-tanks', 'Tanks', 'Pressure vessels with exchangeable membrane.', ['vessel']],
  ['controllers', 'Controllers', 'Switches, flow controllers and frequency drives.', ['switch']],
  ['fittings-valves', 'Fittings & valves', 'Foot valves, connectors and filters.', ['valve']],
  ['hoses', 'Hoses', 'Suction and discharge hoses.', ['hose']],
  ['spares', 'Spares', 'Seal kits, float switches and cables.', ['repair']],
];

const under = (parent: string, list: Category[]) =>
  list.map(([slug, name, description, keywords], i) => ({
    categoryId: categoryId(slug),
    slug,
    name,
    description,
    parentId: categoryId(parent),
    sort: (i + 1) * 10,
    keywords,
  }));
const top = (slug: string, name: string, description: string, sort: number) => ({
  categoryId: categoryId(slug),
  slug,
  name,
  description,
  parentId: null,
  sort,
  keywords: [],
});

/** The demo's category tree, parents first. */
export const demoCategories = [
  top('pumps', 'Pumps', 'Every pump with its curve, so that you can see what it does at your height.', 10),
  ...under('pumps', pumps),
  top('accessories', 'Accessories', 'What a pump needs around it.', 20),
  ...under('accessories', extras),
];
