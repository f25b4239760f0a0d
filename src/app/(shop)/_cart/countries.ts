const codes =
  'AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP LI LT LU LV MT NL NO NZ PL PT RO SE SI SK US'.split(
    ' ',
  );
const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** A country's name, or its code where there is none. */
export const countryName = (code: string) => names.of(code) ?? code;

/** Where we deliver, by name. */
export const countries = codes
  .map((code) => ({ code, name: countryName(code) }))
  .sort((a, b) => a.name.localeCompare(b.name));
