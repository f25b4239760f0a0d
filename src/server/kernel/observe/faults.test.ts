import { describe, expect, it, vi } from 'vitest';
import { inheritFaults, recentFaults, report } from './faults';
import { withIds } from './log';

class TRPCError extends Error {
  override name = 'TRPCError';
}
const written = async (work: () => void) => {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  work();
  await new Promise((go) => setImmediate(go));
  const text = out.mock.calls.map(([part]) => String(part)).join('');
  out.mockRestore();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

describe('what nobody expected', () => {
  it('is one line with its place, its ids and its stack, and one entry however often and by however many doors it came', async () => {
    const fault = new RangeError('the sum is\n  too large');
    const lines = await written(() => {
      withIds({ requestId: 'r1' }, () => report('orders.get', fault));
      report('page /desk', new TRPCError('wrapped', { cause: fault }), { reference: 'r1' });
      withIds({ requestId: 'r2' }, () => report('orders.get', new RangeError('the sum is too large')));
    });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ level: 'error', where: 'orders.get', kind: 'RangeError', requestId: 'r1' });
    expect(lines[0].stack).toContain('faults.test.ts');
    expect(lines[1]).toMatchObject({ where: 'page /desk', reference: 'r1', message: 'the sum is too large' });
    expect(recentFaults()[0]).toMatchObject({ where: 'orders.get', count: 2, requestId: 'r2' });
    expect(recentFaults()).toHaveLength(1);
  });
  it('does not repeat what a database quotes of an input', () => {
    report(
      'a',
      Object.assign(new Error('invalid input syntax for type uuid: "Ada of 12 Main Street"'), { code: '22P02' }),
    );
    expect(recentFaults()[0]?.sentence).toBe('invalid input syntax for type uuid: "…"');
  });
  it('keeps the fifty latest, and what an earlier process told', () => {
    for (let n = 0; n < 60; n++) report('many', new Error(`number ${n}`));
    expect(recentFaults()).toHaveLength(50);
    expect(recentFaults()[0]?.sentence).toBe('number 59');
    inheritFaults([{ where: 'many', sentence: 'number 59', at: '', first: '', count: 9 }]);
    expect(recentFaults()[0]?.count).toBe(1);
  });
  it('fits into one write, so that processes on one pipe never mix their lines', async () => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    for (let n = 0; n < 40; n++) report('long', new Error(`${n} ${'x'.repeat(9000)}`), { more: 'y'.repeat(n * 200) });
    await new Promise((go) => setImmediate(go));
    const parts = out.mock.calls.map(([part]) => String(part));
    out.mockRestore();
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(4096);
      for (const line of part.trim().split('\n')) expect(JSON.parse(line).level).toBe('error');
    }
  });
});
