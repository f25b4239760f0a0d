import { z } from 'zod';
import { postalCodeFault } from './postal-codes';
import './sentences';

/** Value objects that several functions speak of. Pure: browsers may read them. */

export const Id = z.uuid();
/** A day (ISO 8601) somebody may name: a calendar's day that a table holds and a year can be added to. */
export const Day = z.iso
  .date({ error: 'Enter a day such as 2026-06-30', abort: true })
  .refine((day) => day >= '1900' && day < '3000', 'Enter a day between the years 1900 and 2999');
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
/** Control and direction characters, which show nothing or turn the text around. Joiners stay: scripts and emoji need them. */
const unseen = /(?![\0\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
/** Something to see: no space, mark, joiner or one of the letters that are drawn as nothing. */
const seen = /[^\s\p{C}\p{M}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u;
/** A text as it will be shown. What cannot be stored stays in it, to be refused by name. */
const shown = (typed: string) => {
  const text = typed.replace(unseen, '');
  return seen.test(text) || /\0|\p{Surrogate}/u.test(text) ? text : '';
};
/** A text that may be left empty. */
export const line = (max: number) => z.string().overwrite(shown).trim().max(max, `At most ${max} characters`);
/** A text of which something must be seen. */
export const text = (max: number, message = 'Please fill this in') => line(max).min(1, message);

/** The most pieces, grams or millimetres that one command moves: tables count them in 32 bits. */
export const MOST_UNITS = 10_000_000;
/** The most that may lie in one place; far from what 32 bits end at. */
export const MOST_HELD = 1_000_000_000;
/** A whole quantity as a command takes it; negative where stock is corrected. */
export const Quantity = z
  .int({ error: ({ code }) => (code === 'too_big' ? 'At most 10,000,000' : 'Enter a whole number') })
  .min(-MOST_UNITS, 'At least -10,000,000')
  .max(MOST_UNITS, 'At most 10,000,000');

/** A postal address. `region` is the state or province where the country has them. */
export const Address = z.object({
  name: text(120, 'Enter the name'),
  company: line(120).optional(),
  street: text(160, 'Enter street and number'),
  street2: line(160).optional(),
  postalCode: text(16, 'Enter the postal code'),
  city: text(80, 'Enter the town or city'),
  region: line(80).optional(),
  country: Country,
});
export type Address = z.infer<typeof Address>;
/** What the part of a country is called without which a letter to it does not arrive; undefined where none is needed. */
export const regionWord = (country: string | undefined): string | undefined =>
  ({ US: 'State', CA: 'Province', AU: 'State or territory', JP: 'Prefecture' })[country ?? ''];

/**
 * An address as somebody enters it: with a postal code as its country writes them, and its state or province where the post needs one.
 * Recorded ones may be older than these rules.
 */
export const PostalAddress = Address.refine(({ country, region }) => !regionWord(country) || Boolean(region), {
  path: ['region'],
  error: ({ input }) => `Enter the ${regionWord((input as Address).country)?.toLowerCase()}`, // refine was given it
  when: ({ value }) => Country.safeParse((value as Partial<Address> | undefined)?.country).success, // also beside other errors
}).superRefine(({ postalCode, country }, { addIssue }) => {
  const message = postalCodeFault(postalCode, country);
  if (message) addIssue({ code: 'custom', path: ['postalCode'], message });
});

/** What stands where a name or an e-mail address of somebody who was erased stood. */
export const ERASED = '(erased)';
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
