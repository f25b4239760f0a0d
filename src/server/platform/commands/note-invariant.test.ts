import { describe, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import { InvariantBroken, InvariantMended } from '../contract';
import { noteInvariant } from './note-invariant';

const broke = InvariantBroken({ invariant: 'x', broken: 2, offenders: ['a', 'b'] });

describe('noting how a promise stands', () => {
  it('writes down a break once, with the rows', () => {
    given()
      .when(noteInvariant, { invariant: 'x', broken: 2, offenders: ['a', 'b'] })
      .records(broke);
    given(broke)
      .when(noteInvariant, { invariant: 'x', broken: 3, offenders: ['a', 'b', 'c'] })
      .records();
  });
  it('writes down that it holds again, and nothing while it simply holds', () => {
    given(broke)
      .when(noteInvariant, { invariant: 'x', broken: 0, offenders: [] })
      .records(InvariantMended({ invariant: 'x' }));
    given().when(noteInvariant, { invariant: 'x', broken: 0, offenders: [] }).records();
  });
});
