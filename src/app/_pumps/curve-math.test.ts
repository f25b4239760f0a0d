import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CurvePoint, dutyPoint, headAt, niceTicks, ordered, systemHead, systemThrough } from './curve-math';

const centrifugal: CurvePoint[] = [
  { flow: 0, head: 36 },
  { flow: 1.2, head: 35 },
  { flow: 2.4, head: 32.5 },
  { flow: 3.6, head: 28 },
  { flow: 4.8, head: 20 },
];

/** Falling curves as makers measure them. */
const curves = fc
  .array(fc.tuple(fc.double({ min: 0.1, max: 3, noNaN: true }), fc.double({ min: 0.1, max: 15, noNaN: true })), {
    minLength: 2,
    maxLength: 10,
  })
  .map((steps) => {
    let flow = 0;
    let head = 200;
    return steps.map(([more, less]) => {
      const point = { flow, head };
      flow += more;
      head -= less;
      return point;
    });
  });

describe('headAt', () => {
  it('passes through every measured point', () => {
    for (const { flow, head } of centrifugal) expect(headAt(centrifugal, flow)).toBeCloseTo(head, 9);
  });
  it('says nothing outside what was measured', () => {
    expect(headAt(centrifugal, -0.1)).toBeUndefined();
    expect(headAt(centrifugal, 4.81)).toBeUndefined();
  });
  it('never rises between falling points, and stays between its neighbours', () => {
    fc.assert(
      fc.property(curves, (points) => {
        const end = points.at(-1)?.flow ?? 0;
        let last = Number.POSITIVE_INFINITY;
        for (let step = 0; step <= 200; step++) {
          const head = headAt(points, Math.min(end, (end * step) / 200));
          expect(head).toBeDefined();
          expect(head ?? 0).toBeLessThanOrEqual(last + 1e-9);
          last = head ?? last;
        }
      }),
    );
  });
});

describe('ordered', () => {
  it('sorts and keeps one point per flow', () => {
    const mixed = [...centrifugal, { flow: 2.4, head: 99 }].reverse();
    expect(ordered(mixed).map(({ flow }) => flow)).toEqual([0, 1.2, 2.4, 3.6, 4.8]);
  });
  it('refuses what is no curve', () => {
    expect(() => ordered([{ flow: 1, head: 2 }])).toThrow('two points');
    expect(() => ordered([centrifugal[0] ?? { flow: 0, head: 0 }, { flow: 1, head: Number.NaN }])).toThrow('finite');
  });
});

describe('dutyPoint', () => {
  it('lies on both curves', () => {
    const system = systemThrough(12, { flow: 3, head: 24 });
    const duty = dutyPoint(centrifugal, system);
    expect(duty).toBeDefined();
    expect(duty?.head).toBeCloseTo(headAt(centrifugal, duty?.flow ?? 0) ?? 0, 6);
    expect(duty?.head).toBeCloseTo(systemHead(system, duty?.flow ?? 0), 6);
    expect(duty?.flow).toBeGreaterThan(3);
  });
  it('is none when the pump cannot lift that high', () => {
    expect(dutyPoint(centrifugal, { static: 40, friction: 0 })).toBeUndefined();
  });
  it('is none when the pump would run out beyond its curve', () => {
    expect(dutyPoint(centrifugal, { static: 0, friction: 0.01 })).toBeUndefined();
  });
});

describe('niceTicks', () => {
  it.each([
    [36, [0, 10, 20, 30, 40]],
    [80, [0, 20, 40, 60, 80]],
    [4.8, [0, 1, 2, 3, 4, 5]],
    [0.35, [0, 0.1, 0.2, 0.3, 0.4]],
    [0, [0, 1]],
  ])('%s', (max, ticks) => {
    expect(niceTicks(max)).toEqual(ticks);
  });
});
