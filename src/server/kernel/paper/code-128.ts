// ISO/IEC 15417: widths of bar, space, bar, space, bar, space for the values 0 to 105; every symbol is 11 modules wide.
const SYMBOLS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  );
const STOP = '2331112';
const [TO_C, TO_B, START_B, START_C] = [99, 100, 104, 105];

/** The values of a text (printable ASCII) with start and check value; runs of digits go in pairs (code set C). */
export function code128Values(text: string): number[] {
  if (!/^[ -~]+$/.test(text)) throw new RangeError('code 128: printable ASCII only');
  const values: number[] = [];
  let pairs = false;
  for (let at = 0; at < text.length; ) {
    const digits = text.slice(at).match(/^\d+/)?.[0].length ?? 0;
    // Pairs pay from four digits on at an end of the text, from six in the middle.
    const worth = at === 0 || at + digits === text.length ? 4 : 6;
    if (pairs ? digits >= 2 : digits >= worth) {
      // An odd run starts with a single digit, so that the pairs end where the run ends.
      if (!pairs && digits % 2 === 1) {
        if (values.length === 0) values.push(START_B);
        values.push(text.charCodeAt(at++) - 32);
      }
      if (!pairs) values.push(values.length === 0 ? START_C : TO_C);
      pairs = true;
      values.push(Number(text.slice(at, at + 2)));
      at += 2;
      continue;
    }
    if (values.length === 0) values.push(START_B);
    else if (pairs) values.push(TO_B);
    pairs = false;
    values.push(text.charCodeAt(at++) - 32);
  }
  const check = values.reduce((sum, value, i) => sum + value * Math.max(1, i), 0) % 103;
  return [...values, check];
}

/** Widths in modules of bar, space, bar, …, beginning and ending with a bar; quiet zones are the drawer's. */
export const code128 = (text: string): number[] =>
  [...code128Values(text).map((value) => SYMBOLS[value]!), STOP].flatMap((symbol) => [...symbol].map(Number));

/** The symbol table, for its test. */
export const code128Symbols: readonly string[] = SYMBOLS;
