import { describe, expect, it } from 'vitest';
import { judge, knobsOf, situationOf } from './situation';

const points = [
  { flow: 0, head: 44 },
  { flow: 1.5, head: 36 },
  { flow: 3, head: 15 },
];

describe('the fit of a pump', () => {
  it('asks for height, pressure at the tap and pipes', () => {
    const { wanted, fit, spare } = judge(points, 'supply', { depth: 4, floors: 2, taps: 2 });
    expect(wanted.flow).toBeCloseTo(1.2);
    expect(wanted.head).toBe(26);
    expect(fit).toBe('yes');
    expect(spare).toBeGreaterThan(10);
  });
  it('says no when the curve lies below, nearly when only just', () => {
    expect(judge(points, 'supply', { depth: 20, floors: 3, taps: 3 }).fit).toBe('no');
    expect(judge(points, 'supply', { depth: 10, floors: 3, taps: 3 }).fit).toBe('nearly');
    expect(judge(points, 'supply', { depth: 2, floors: 1, taps: 9 }).fit).toBe('no');
  });
  it('knows that nobody can suck water from any depth', () => {
    expect(judge(points, 'supply', { depth: 9, taps: 1 }, 8).fit).toBe('too-deep');
    expect(judge(points, 'supply', { depth: 9, taps: 1 }).fit).toBe('yes');
  });
  it('takes height and hose for drainage', () => {
    const { wanted } = judge(points, 'lift', { height: 6, hose: 20, flow: 25 });
    expect(wanted).toEqual({ flow: 1.5, head: 7 });
  });
  it('finds the point where the pump would really work', () => {
    const { duty, system } = judge(points, 'supply', { depth: 4, floors: 1, taps: 2 });
    expect(duty!.flow).toBeGreaterThan(1.2);
    expect(duty!.head).toBeCloseTo(system.static + system.friction * duty!.flow ** 2, 3);
  });
  it('begins with questions the pump can answer', () => {
    for (const kind of ['jet', 'borewell', 'drainage', 'circulation'] as const) {
      const situation = situationOf(kind);
      const knobs = knobsOf(situation, 44, 50);
      for (const knob of knobs) expect(knob.start >= knob.min && knob.start <= knob.max).toBe(true);
      const start = Object.fromEntries(knobs.map((k) => [k.name, k.start]));
      expect(judge(points, situation, start).fit).toBe('yes');
    }
  });
});
