import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/server/kernel/actor';
import { given } from '@/server/kernel/testing/given';
import { DEFAULTS, mayAct } from './autonomy';
import { reconsiderAutonomy } from './commands/reconsider-autonomy';
import { boundAutonomy, declinePromotion, setAutonomy } from './commands/set-autonomy';
import {
  AutonomyBounded,
  AutonomyDemoted,
  AutonomyEnlisted,
  AutonomySet,
  type Mode,
  modes,
  PromotionDeclined,
  PromotionOffered,
  PromotionWithdrawn,
} from './contract';

const kind = 'pricing.change-price';
const enlisted = AutonomyEnlisted({ kind, agent: 'pricing' });
const set = (from: Mode, to: Mode) => AutonomySet({ kind, from, to, by: 'user:tester', reason: '' });
const manager: Actor = { kind: 'staff', userId: 'manager', role: 'manager', functions: ['decisions'] };
const good = { decided: 40, agreed: 39, agreementLow: 0.87, judged: 30, good: 30, goodLow: 0.88, recentHigh: 1 };
const bounds = { kind, ceiling: 'act', thresholdBp: 8000, least: 20 } as const;

describe('the autonomy ladder', () => {
  it('is climbed by an owner only, and never above the ceiling', () => {
    given(enlisted)
      .when(setAutonomy, { kind, mode: 'act-within-limits', reason: '' })
      .records(set('propose', 'act-within-limits'));
    given(enlisted)
      .when(setAutonomy, { kind, mode: 'act-within-limits', reason: '' }, { actor: manager })
      .refused('owner-only');
    given(enlisted).when(setAutonomy, { kind, mode: 'act', reason: '' }).refused('above-ceiling');
    given().when(setAutonomy, { kind, mode: 'off', reason: '' }).refused('unknown-kind');
  });

  it('is descended by any manager', () => {
    const down = AutonomySet({ kind, from: 'propose', to: 'off', by: 'user:manager', reason: 'Enough' });
    given(enlisted).when(setAutonomy, { kind, mode: 'off', reason: 'Enough' }, { actor: manager }).records(down);
  });

  it('comes down with its ceiling', () => {
    const lowered = { kind, ceiling: 'observe', thresholdBp: 8000, least: 20 } as const;
    given(enlisted)
      .when(boundAutonomy, lowered)
      .records(AutonomyBounded({ ...lowered, by: 'user:tester' }));
    given(enlisted, AutonomyBounded({ ...lowered, by: 'user:tester' }))
      .when(setAutonomy, { kind, mode: 'propose', reason: '' })
      .refused('above-ceiling');
  });

  it('offers the next rung when agreement and outcomes both pass, once', () => {
    const offer = PromotionOffered({ kind, from: 'propose', to: 'act-within-limits', standing: good });
    const weigh = { kind, badOutcome: null };
    given(enlisted)
      .when(reconsiderAutonomy, weigh, { facts: { is: good } })
      .records(offer);
    given(enlisted, offer)
      .when(reconsiderAutonomy, weigh, { facts: { is: good } })
      .records();
    given(enlisted, offer)
      .when(declinePromotion, { kind })
      .records(PromotionDeclined({ kind, by: 'user:tester' }));
    // Declined: offered again only after as many new decisions.
    const declined = [enlisted, offer, PromotionDeclined({ kind, by: 'user:tester' })];
    given(...declined)
      .when(reconsiderAutonomy, weigh, { facts: { is: { ...good, decided: 59 } } })
      .records();
    const later = { ...good, decided: 60 };
    given(...declined)
      .when(reconsiderAutonomy, weigh, { facts: { is: later } })
      .records(PromotionOffered({ kind, from: 'propose', to: 'act-within-limits', standing: later }));
  });

  it('withdraws an offer that the record no longer bears out', () => {
    const offer = PromotionOffered({ kind, from: 'propose', to: 'act-within-limits', standing: good });
    const worse = { ...good, goodLow: 0.79 };
    const weigh = { kind, badOutcome: null };
    given(enlisted, offer)
      .when(reconsiderAutonomy, weigh, { facts: { is: worse } })
      .records(PromotionWithdrawn({ kind, standing: worse }));
    given(enlisted, offer, PromotionWithdrawn({ kind, standing: worse }))
      .when(reconsiderAutonomy, weigh, { facts: { is: worse } })
      .records();
  });

  it('offers again after new answers also when the newest hundred are full', () => {
    const full = { ...good, decided: 100, answered: 300 };
    const offer = PromotionOffered({ kind, from: 'propose', to: 'act-within-limits', standing: full });
    const past = [enlisted, offer, PromotionDeclined({ kind, by: 'user:tester' })];
    const when = (answered: number) =>
      given(...past).when(reconsiderAutonomy, { kind, badOutcome: null }, { facts: { is: { ...full, answered } } });
    when(319).records();
    const standing = { ...full, answered: 320 };
    when(320).records(PromotionOffered({ kind, from: 'propose', to: 'act-within-limits', standing }));
  });

  it.each([
    ['people agree too little', { agreementLow: 0.79 }],
    ['outcomes are too bad', { goodLow: 0.79 }],
    ['there are too few decisions', { decided: 19 }],
    ['too few outcomes are known', { judged: 9 }],
  ])('offers nothing when %s', (_, worse) => {
    given(enlisted)
      .when(reconsiderAutonomy, { kind, badOutcome: null }, { facts: { is: { ...good, ...worse } } })
      .records();
  });

  it('is taken back at once on a bad outcome, and on drift', () => {
    const acting = [enlisted, set('propose', 'act-within-limits')];
    const down = { kind, from: 'act-within-limits', to: 'propose' } as const;
    given(...acting)
      .when(reconsiderAutonomy, { kind, badOutcome: 'Sold nothing.' }, { facts: { is: good } })
      .records(AutonomyDemoted({ ...down, because: 'bad-outcome', detail: 'Sold nothing.' }));
    given(...acting)
      .when(reconsiderAutonomy, { kind, badOutcome: null }, { facts: { is: { ...good, recentHigh: 0.7 } } })
      .records(
        AutonomyDemoted({
          ...down,
          because: 'drift',
          detail: 'Of the newest answers at most 70% can be expected to agree.',
        }),
      );
  });

  it('never rises by itself, whatever the record (property)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...modes),
        fc.record({
          decided: fc.nat(200),
          judged: fc.nat(200),
          agreementLow: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        fc.option(fc.string(), { nil: null }),
        (mode, record, badOutcome) => {
          const past = [enlisted, AutonomyBounded({ ...bounds, by: 'user:o' }), set('propose', mode)];
          const { decided } = given(...past).when(
            reconsiderAutonomy,
            { kind, badOutcome },
            { facts: { is: { ...good, ...record } } },
          );
          const types = (decided as { type: string; data: { to?: Mode } }[]).map((e) => e.type);
          expect(types.every((t) => ['autonomy.promotion-offered', 'autonomy.demoted'].includes(t))).toBe(true);
        },
      ),
    );
  });

  it('starts where a person decides everything', () => expect(DEFAULTS.mode).toBe('propose'));

  it.each([
    ['act', 'ask', false, true],
    ['act', 'allow', true, false],
    ['act', 'deny', false, false],
    ['act-within-limits', 'allow', false, true],
    ['act-within-limits', 'ask', false, false],
    ['propose', 'allow', false, false],
  ] as const)('%s with a gate that says %s (far: %s) acts: %s', (mode, verdict, far, acts) =>
    expect(mayAct(mode, verdict, far)).toBe(acts),
  );
});
