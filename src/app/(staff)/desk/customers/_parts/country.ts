const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** A country's name, or its code where there is none. */
export const countryName = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);

/** Countries that filters offer; the address may name any other. */
export const frequent = ['DE', 'AT', 'CH', 'NL', 'BE', 'FR', 'IT', 'ES', 'PL', 'SE'];
