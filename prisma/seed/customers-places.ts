/** Towns of the demo's buyers: postal code, town, and streets of the country. */
export type Place = { country: string; share: number; towns: [string, string][]; streets: string[]; phone: string };

export const places: Place[] = [
  {
    country: 'DE',
    share: 56,
    phone: '+49',
    streets: ['Lindenweg', 'Am Mühlbach', 'Gartenstraße', 'Bergstraße', 'Schulweg', 'Brunnengasse', 'Feldrain'],
    towns: [
      ['10405', 'Berlin'],
      ['22303', 'Hamburg'],
      ['50733', 'Köln'],
      ['79102', 'Freiburg im Breisgau'],
      ['04229', 'Leipzig'],
      ['86159', 'Augsburg'],
      ['24105', 'Kiel'],
      ['97070', 'Würzburg'],
      ['48143', 'Münster'],
    ],
  },
  {
    country: 'AT',
    share: 12,
    phone: '+43',
    streets: ['Seestraße', 'Hauptplatz', 'Wiesenweg', 'Dorfstraße'],
    towns: [
      ['1060', 'Wien'],
      ['8010', 'Graz'],
      ['5020', 'Salzburg'],
      ['9020', 'Klagenfurt'],
    ],
  },
  {
    country: 'NL',
    share: 9,
    phone: '+31',
    streets: ['Dijkweg', 'Molenstraat', 'Kerklaan'],
    towns: [
      ['3512 JE', 'Utrecht'],
      ['9712 HN', 'Groningen'],
      ['6211 LN', 'Maastricht'],
    ],
  },
  {
    country: 'FR',
    share: 9,
    phone: '+33',
    streets: ['rue des Tilleuls', 'chemin du Moulin', 'avenue de la Gare'],
    towns: [
      ['67000', 'Strasbourg'],
      ['69007', 'Lyon'],
      ['33000', 'Bordeaux'],
    ],
  },
  {
    country: 'IT',
    share: 5,
    phone: '+39',
    streets: ['via Roma', 'via dei Mille', 'via Garibaldi'],
    towns: [
      ['39100', 'Bolzano'],
      ['37121', 'Verona'],
    ],
  },
  {
    country: 'BE',
    share: 4,
    phone: '+32',
    streets: ['Stationsstraat', 'Veldstraat'],
    towns: [
      ['9000', 'Gent'],
      ['3000', 'Leuven'],
    ],
  },
  {
    country: 'PL',
    share: 3,
    phone: '+48',
    streets: ['ul. Ogrodowa', 'ul. Polna'],
    towns: [
      ['50-001', 'Wrocław'],
      ['61-701', 'Poznań'],
    ],
  },
  {
    country: 'CH',
    share: 2,
    phone: '+41',
    streets: ['Bachweg', 'Rebgasse'],
    towns: [
      ['4053', 'Basel'],
      ['3011', 'Bern'],
    ],
  },
];

export const firstNames =
  'Anna Lukas Mia Jonas Lena Felix Emma Paul Hannah Max Lea Finn Clara Ben Marie Elias Nora Oskar Ida Theo Johanna Emil Greta Anton Ella Jakob Frieda Moritz Luise Henri Margot Pieter Saskia Matteo Giulia Zofia'.split(
    ' ',
  );
export const lastNames =
  'Bauer Fischer Weber Schäfer Koch Richter Wolf Schröder Neumann Braun Zimmermann Hofmann Lange Krause Lehmann Maier Huber Gruber Steiner Moser Jansen Visser Dubois Moreau Laurent Rossi Ferrari Peeters Nowak Keller Frei Vogt Sommer Winkler Brandl Haas'.split(
    ' ',
  );
