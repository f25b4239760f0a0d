import { describe, expect, it } from 'vitest';
import { flowUnits, formatFigure, fromFlow, fromHead, headUnits, toFlow, toHead } from './curve-units';

describe('units', () => {
  it('agree with the published factors', () => {
    expect(toFlow(6, 'l/min')).toBeCloseTo(100, 9);
    expect(toFlow(1, 'gpm')).toBeCloseTo(4.402868, 5);
    expect(toHead(10.19716, 'bar')).toBeCloseTo(1, 5);
    expect(toHead(1, 'psi')).toBeCloseTo(1.422334, 5);
  });
  it('go there and back', () => {
    for (const unit of flowUnits) expect(fromFlow(toFlow(3.3, unit), unit)).toBeCloseTo(3.3, 12);
    for (const unit of headUnits) expect(fromHead(toHead(42, unit), unit)).toBeCloseTo(42, 12);
  });
  it('are written with the digits that matter', () => {
    expect([0.4166, 3.254, 12.345, 48.2, 1240.4].map(formatFigure)).toEqual(['0.42', '3.25', '12.3', '48', '1,240']);
  });
});
