import { z } from 'zod';

/** Value objects that several functions speak of. Pure: browsers may read them. */

export const Id = z.uuid();
/** The log's position at which a record was read before it was changed: others' changes since are not overwritten unseen. */
export const Seen = z.int().nonnegative().optional();
/** ISO 3166-1, Kosovo as carriers write it, and ZZ, where the erased live. No uninhabited ones: nobody there opens a parcel. */
const countries = new Set(
  (
    'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK ' +
    'CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ ' +
    'GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS ' +
    'LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF ' +
    'PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH ' +
    'TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW ZZ'
  ).split(' '),
);
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'Choose a country')
  .refine((code) => countries.has(code), 'Choose a country');
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address such as name@example.com'))
  .pipe(z.string().max(254));
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()./-]{6,24}$/, 'Enter a phone number with digits, such as +49 30 1234567');
export const text = (max: number, message = 'Please fill this in') =>
  z.string().trim().min(1, message).max(max, `At most ${max} characters`);

/** A postal address. `region` is the state or province where the country has them. */
export const Address = z.object({
  name: text(120, 'Enter the name'),
  company: z.string().trim().max(120).optional(),
  street: text(160, 'Enter street and number'),
  street2: z.string().trim().max(160).optional(),
  postalCode: text(16, 'Enter the postal code'),
  city: text(80, 'Enter the town or city'),
  region: z.string().trim().max(80).optional(),
  country: Country,
});
export type Address = z.infer<typeof Address>;

/** What stands for an address after its person was erased. */
export const erasedAddress: Address = {
  name: '(erased)',
  street: '(erased)',
  postalCode: '-',
  city: '(erased)',
  country: 'ZZ',
};

/** How an order is paid. `terms`: on account, due after the dealer's days. */
export const PaymentMethod = z.enum(['card', 'bank-transfer', 'cash-on-delivery', 'terms']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;
