import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { readPool } from '../../src/server/kernel/database/pools';
import { asSystem } from '../../src/server/kernel/database/scope';
import { sealLog } from '../../src/server/kernel/seal/seal';
import { verifySeals } from '../../src/server/kernel/seal/verify';
import { append } from '../../src/server/kernel/writer/coalesce';
import { type Bench, closedLoop, median } from '../figure';

const CLIENTS = 32;
const ROUNDS = 12;
const MS = 2000;
const VERIFIES = 3;

export const bench: Bench = {
  what: 'sealing: what it costs those who append, how fast a sealed log is verified, and whether damage is placed exactly',
  async run(report) {
    const orgId = randomUUID();
    const event = (id: string) => ({
      type: 'bench.added',
      data: { tillId: id, coins: 1, note: 'x'.repeat(150) },
      meta: { actor: 'system:bench', correlationId: id },
    });
    let round = 0;
    const appends = (ms: number) => {
      const r = ++round;
      return closedLoop(CLIENTS, ms, async (c, turn) => {
        const id = `r${r}c${c}`;
        const { outcome } = await append(orgId, {
          stream: id,
          streamType: 'bench',
          expected: turn,
          by: 'system:bench',
          events: [event(id)],
        });
        if (outcome !== 'done') throw new Error(`append: ${outcome}`);
      });
    };
    const sealer = fork(`${import.meta.dirname}/sealer.ts`, { execArgv: ['--import', 'tsx'] });
    const answered = () => once(sealer, 'message');
    await answered();
    const tell = async (word: 'on' | 'off') => {
      sealer.send(word);
      await answered();
    };
    const sealed = async () => {
      await sealLog(orgId); // what was left unsealed by the round before is not this round's
      await tell('on');
      const rate = await appends(MS);
      await tell('off');
      return rate;
    };
    await appends(1000);
    const rounds: { on: number; off: number }[] = [];
    for (let i = 0; i < ROUNDS; i++)
      rounds.push(
        i % 2
          ? { on: await sealed(), off: await appends(MS) }
          : await appends(MS).then(async (off) => ({ off, on: await sealed() })),
      );
    report({
      name: `append, ${CLIENTS} clients, sealed each second, against unsealed`,
      unit: 'events/s',
      value: median(rounds.map((r) => r.on)),
      baseline: median(rounds.map((r) => r.off)),
      ratio: median(rounds.map((r) => r.on / r.off)),
      target: 0.9,
    });

    sealer.send('end');
    const events = await sealLog(orgId);
    const rates: number[] = [];
    for (let i = 0; i < VERIFIES; i++) {
      const start = performance.now();
      const { faults } = await verifySeals(orgId);
      if (faults.length) throw new Error(`a whole log is found damaged: ${faults[0]!.what}`);
      rates.push((events * 1000) / (performance.now() - start));
    }
    report({
      name: `verify of ${events.toLocaleString('en-US')} sealed events`,
      unit: 'events/s',
      value: median(rates),
      baseline: 50_000,
      target: 1,
    });
    const { rows } = await asSystem(orgId, () =>
      readPool().query<{ n: string }>('select sum(length(leaves) + 160) as n from es_seal'),
    );
    report({
      name: 'storage of seals per event',
      unit: 'bytes',
      value: Number(rows[0]!.n) / events,
      baseline: 1,
      target: null,
    });

    const damaged = Math.floor(events / 3);
    const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    await owner.query("set session_replication_role = 'replica'");
    await owner.query(`update events set data = data || '{"coins": 2}' where "orgId" = $1 and position = $2`, [
      orgId,
      damaged,
    ]);
    await owner.end();
    const { faults } = await verifySeals(orgId);
    report({
      name: `damage at position ${damaged} is found there and nowhere else`,
      unit: 'places',
      value: faults.length === 1 && faults[0]!.position === damaged ? 1 : 0,
      baseline: 1,
      target: 1,
    });
  },
};
