import { describe, expect, it } from 'vitest';
import { valueAt } from './contract';
import { withValueAt } from './paths';

const args = {
  supplierId: 's',
  lines: [
    { itemId: 'a', quantity: 10 },
    { itemId: 'b', quantity: 20 },
  ],
};

describe('a value inside arguments', () => {
  it('is read and replaced by its path, leaving the original alone', () => {
    expect(valueAt(args, 'lines.1.quantity')).toBe(20);
    expect(withValueAt(args, 'lines.1.quantity', 25)).toEqual({
      supplierId: 's',
      lines: [
        { itemId: 'a', quantity: 10 },
        { itemId: 'b', quantity: 25 },
      ],
    });
    expect(withValueAt(args, 'supplierId', 't').supplierId).toBe('t');
    expect(args.lines[1]!.quantity).toBe(20);
  });
  it('is nowhere beyond what is there, and never in a prototype', () => {
    expect(valueAt(args, 'lines.7.quantity')).toBeUndefined();
    expect(withValueAt(args, 'lines.7.quantity', 1)).toEqual(args);
    expect(withValueAt(args, 'other.0', 1)).toEqual(args);
    expect(withValueAt(args, '__proto__.polluted', 1)).toEqual(args);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
