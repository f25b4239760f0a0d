import type { DealerTerms } from '@/server/customers/contract';

export type DemoDealer = {
  company: string;
  name: string;
  email: string;
  taxId: string;
  phone: string;
  website: string | null;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  message: string;
  /** Days before now of application and, unless it waits, approval. */
  applied: number;
  terms: DealerTerms | null;
};

const terms = (tier: DealerTerms['tier'], discountBp: number, creditLimitMinor: number, termsDays: number) => ({
  tier,
  discountBp,
  creditLimitMinor,
  termsDays,
});

/** The demo's dealers; the first one has the demo sign-in, the last one waits for a decision. */
export const dealers: DemoDealer[] = [
  {
    company: 'Lindqvist VVS AB',
    name: 'Sofia Lindqvist',
    email: 'dealer@lindqvist-vvs.example',
    taxId: 'SE556812345601',
    phone: '+46 31 7104422',
    website: 'https://lindqvist-vvs.example',
    street: 'Hamngatan 14',
    postalCode: '411 14',
    city: 'Göteborg',
    country: 'SE',
    message: 'Plumbing wholesaler on the west coast, 14 people, mostly wells and summer houses.',
    applied: 370,
    terms: terms('gold', 3000, 2_500_000, 30),
  },
  {
    company: 'Brunnenbau Hartmann GmbH',
    name: 'Uwe Hartmann',
    email: 'einkauf@hartmann-brunnen.example',
    taxId: 'DE812345678',
    phone: '+49 351 4512880',
    website: 'https://hartmann-brunnen.example',
    street: 'Industriestraße 8',
    postalCode: '01129',
    city: 'Dresden',
    country: 'DE',
    message: 'We drill about 90 wells a year and need borewell pumps from stock.',
    applied: 369.5,
    terms: terms('gold', 3000, 3_000_000, 30),
  },
  {
    company: 'Harbour Pumps BV',
    name: 'Jan de Vries',
    email: 'orders@harbourpumps.example',
    taxId: 'NL853214876B01',
    phone: '+31 10 4259071',
    website: null,
    street: 'Waalhaven Oostzijde 40',
    postalCode: '3087 BM',
    city: 'Rotterdam',
    country: 'NL',
    message: 'Drainage and sewage for marinas and house boats.',
    applied: 368,
    terms: terms('silver', 2500, 1_500_000, 30),
  },
  {
    company: 'Pompes du Rhône SARL',
    name: 'Camille Girard',
    email: 'achats@pompes-rhone.example',
    taxId: 'FR40303265045',
    phone: '+33 4 78280611',
    website: 'https://pompes-rhone.example',
    street: '22 quai Perrache',
    postalCode: '69002',
    city: 'Lyon',
    country: 'FR',
    message: 'Irrigation for vineyards between Lyon and Avignon.',
    applied: 338,
    terms: terms('silver', 2500, 1_200_000, 30),
  },
  {
    company: 'Tecnoacqua Ferri S.r.l.',
    name: 'Paolo Ferri',
    email: 'acquisti@tecnoacqua.example',
    taxId: 'IT02114670359',
    phone: '+39 045 8014455',
    website: null,
    street: 'via Torricelli 31',
    postalCode: '37136',
    city: 'Verona',
    country: 'IT',
    message: '',
    applied: 288,
    terms: terms('standard', 2000, 600_000, 14),
  },
  {
    company: 'Aguas del Turia S.L.',
    name: 'Elena Campos',
    email: 'compras@aguasturia.example',
    taxId: 'ESB97012345',
    phone: '+34 96 3521190',
    website: null,
    street: 'Carrer de la Marina 5',
    postalCode: '46024',
    city: 'València',
    country: 'ES',
    message: 'Solar pumping for orange groves.',
    applied: 214,
    terms: terms('standard', 2000, 500_000, 14),
  },
  {
    company: 'Wodnik Technika Sp. z o.o.',
    name: 'Marek Zieliński',
    email: 'zakupy@wodnik.example',
    taxId: 'PL7811834567',
    phone: '+48 61 8525544',
    website: 'https://wodnik.example',
    street: 'ul. Składowa 12',
    postalCode: '61-897',
    city: 'Poznań',
    country: 'PL',
    message: 'Distributor with a counter in Poznań and a web shop.',
    applied: 152,
    terms: terms('silver', 2500, 1_000_000, 30),
  },
  {
    company: 'Alpenbrunn AG',
    name: 'Reto Amstutz',
    email: 'beschaffung@alpenbrunn.example',
    taxId: 'CHE-114.632.871',
    phone: '+41 31 3320918',
    website: 'https://alpenbrunn.example',
    street: 'Bahnhofstrasse 3',
    postalCode: '3011',
    city: 'Bern',
    country: 'CH',
    message: 'Municipal water supply and alpine huts; orders in batches each quarter.',
    applied: 121,
    terms: terms('platinum', 3500, 4_000_000, 45),
  },
  {
    company: 'Kärntner Wassertechnik GmbH',
    name: 'Birgit Unterweger',
    email: 'office@kaerntner-wasser.example',
    taxId: 'ATU67219844',
    phone: '+43 463 511200',
    website: 'https://kaerntner-wasser.example',
    street: 'Völkermarkter Straße 88',
    postalCode: '9020',
    city: 'Klagenfurt',
    country: 'AT',
    message: 'We install about 60 booster sets a year and would like to buy from you directly. Net 30 would help us.',
    applied: 1.2,
    terms: null,
  },
];
