import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { catchUp, projecting } from './consumer';
import { readPool } from './database/pools';
import { asSystem } from './database/scope';
import { readLog } from './log';
import { organisation } from './testing/organisation';
import { differences } from './testing/rebuild';
import { add, inline, later, move, openTills, take } from './testing/till';
import { append } from './writer/coalesce';
import { forgetStates } from './writer/workspace';

beforeAll(openTills);

const till = fc.constantFrom('a', 'b', 'c');
const coins = fc.integer({ min: 1, max: 20 });
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), till, coins }),
  fc.record({ do: fc.constant('take' as const), till, coins }),
  fc.record({ do: fc.constant('move' as const), till, to: till, coins }),
  fc.record({ do: fc.constant('append' as const), till, expected: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ do: fc.constant('forget' as const) }),
);

it('keeps every promise whatever is asked at once: gapless, nothing below zero, shown = rebuilt, accepted = stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const org = organisation();
      let stored = 0;
      const answers = await Promise.all(
        steps.map(async (s) => {
          if (s.do === 'forget') return forgetStates();
          if (s.do === 'append') {
            const event = { type: 'till.keeper-named', data: { tillId: s.till, keeperId: 'k', name: 'Ada' } };
            const { outcome } = await append(org.orgId, {
              stream: `till-${s.till}`,
              streamType: 'till',
              expected: s.expected,
              by: 'system:fuzz',
              events: [event],
            });
            if (outcome === 'done') stored += 1;
            return;
          }
          if (s.do === 'move') {
            const outcome = await org.run(move, { from: s.till, to: s.to, coins: s.coins });
            if ('done' in outcome) stored += 2;
            return;
          }
          const outcome = await org.run(s.do === 'add' ? add : take, { tillId: s.till, coins: s.coins });
          if ('done' in outcome) stored += 1;
        }),
      );
      expect(answers).toHaveLength(steps.length);
      const log = await readLog(org.orgId);
      expect(log.map((e) => e.position)).toEqual(Array.from({ length: stored }, (_, i) => i + 1));
      for (const id of ['till-a', 'till-b', 'till-c']) {
        const versions = log.filter((e) => e.streamId === id).map((e) => e.version);
        expect(versions).toEqual(Array.from({ length: versions.length }, (_, i) => i + 1));
      }
      expect(log.every((e, i) => i === 0 || e.at >= log[i - 1]!.at)).toBe(true);
      await catchUp(org.orgId, projecting(later), stored);
      expect([...(await differences(org.orgId, inline)), ...(await differences(org.orgId, later))]).toEqual([]);
      const { rows } = await asSystem(org.orgId, () =>
        readPool().query<{ coins: number }>('select coins from kernel_test_till'),
      );
      expect(rows.every((r) => r.coins >= 0)).toBe(true);
    }),
    { numRuns: 25 },
  );
});
