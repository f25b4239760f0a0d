import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code128, code128Symbols, code128Values } from './code-128';

/** Reads widths back to the text, as a scanner does: an independent reading of the standard's rules. */
function scan(widths: number[]): string {
  const symbols: number[] = [];
  for (let at = 0; at < widths.length - 7; at += 6)
    symbols.push(code128Symbols.indexOf(widths.slice(at, at + 6).join('')));
  expect(widths.slice(-7).join('')).toBe('2331112');
  const [check, ...rest] = symbols.toReversed();
  const values = rest.toReversed();
  expect(values.reduce((sum, v, i) => sum + v * (i || 1), 0) % 103).toBe(check);
  let set = values[0] === 105 ? 'C' : 'B';
  return values
    .slice(1)
    .map((value) => {
      if (value === 99 && set === 'B') set = 'C';
      else if (value === 100 && set === 'C') set = 'B';
      else return set === 'C' ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
      return '';
    })
    .join('');
}

describe('code 128', () => {
  it('has 106 different symbols, 11 modules wide, with an even number of dark ones', () => {
    expect(new Set(code128Symbols).size).toBe(106);
    for (const symbol of code128Symbols) {
      const widths = [...symbol].map(Number);
      expect(widths.reduce((a, b) => a + b)).toBe(11);
      expect((widths[0]! + widths[2]! + widths[4]!) % 2).toBe(0);
    }
  });
  it('checks as the standard says', () => {
    expect(code128Values('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55]);
    expect(code128Values('1234')).toEqual([105, 12, 34, 82]);
  });
  it('writes digits in pairs', () => {
    expect(code128Values('00340434161094000000')).toHaveLength(12);
    expect(code128Values('12345')[0]).toBe(104);
  });
  it('is read back by a scanner, whatever it says', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ -~]{0,12}\d{0,9}[A-Z]{0,3}\d{0,7}$/).filter((s) => s.length > 0),
        (text) => {
          expect(scan(code128(text))).toBe(text);
        },
      ),
    ));
  it('refuses what it cannot write', () => expect(() => code128('Müller')).toThrow(RangeError));
});
