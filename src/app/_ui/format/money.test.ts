import { describe, expect, it } from 'vitest';
import { formatMoney, toDecimal } from './money';

describe('toDecimal', () => {
  it.each([
    [12900, 'USD', '129.00'],
    [5, 'USD', '0.05'],
    [-5, 'USD', '-0.05'],
    [0, 'EUR', '0.00'],
    [1500, 'JPY', '1500'],
    [1234, 'KWD', '1.234'],
    [9007199254740991n, 'USD', '90071992547409.91'],
  ] as const)('%s %s is %s', (minor, currency, text) => {
    expect(toDecimal(minor, currency)).toBe(text);
  });
});

describe('formatMoney', () => {
  it('writes prices in full', () => {
    expect(formatMoney(12900, 'USD')).toBe('$129.00');
    expect(formatMoney(-12900, 'USD')).toBe('-$129.00');
    expect(formatMoney(1500, 'JPY')).toBe('¥1,500');
    expect(formatMoney(123456, 'EUR', { locale: 'de-DE' })).toBe('1.234,56\u00a0€');
  });
  it('does not lose a cent of a large sum', () => {
    expect(formatMoney(9007199254740991n, 'USD')).toBe('$90,071,992,547,409.91');
  });
  it('shows the sign of a difference', () => {
    expect(formatMoney(1000, 'USD', { signed: true })).toBe('+$10.00');
    expect(formatMoney(0, 'USD', { signed: true })).toBe('$0.00');
  });
  it('shortens for a tile', () => {
    expect(formatMoney(123456700, 'USD', { compact: true })).toBe('$1.2M');
  });
});
