import { describe, expect, it } from 'vitest';
import { conclusion, lineOf } from './report';

const held = { what: 'kill -9 of PostgreSQL', times: 2, said: '2 times', lost: 0 };
const never = { what: 'a full disk', times: 0, said: 'this account may not mount a small disk', lost: 0 };
const hurt = { what: 'kill -9 of the worker', times: 1, said: 'once', lost: 3 };

describe('what the faults came to', () => {
  it('ticks only what happened at least once and held', () => {
    expect(lineOf(held)).toMatch(/^✓ kill -9 of PostgreSQL .*lost: nothing$/);
    expect(lineOf(hurt)).toMatch(/^✗ .*lost: 3$/);
    expect(lineOf(never)).toMatch(/^- a full disk .*not tried: this account/);
    expect(lineOf(never)).not.toContain('✓');
  });
  it('says in its last line and its exit code what was not tried', () => {
    expect(conclusion([held])).toEqual({ sentence: 'Everything was tried. Nothing was lost.', code: 0 });
    expect(conclusion([held, never])).toEqual({
      sentence: 'Nothing was lost by what was tried. Not tried: a full disk.',
      code: 2,
    });
    expect(conclusion([held, never, hurt])).toMatchObject({ sentence: expect.stringMatching(/^3 lost/), code: 1 });
  });
});
