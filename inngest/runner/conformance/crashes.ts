import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect } from 'vitest';
import { driver, eventually } from './driver';
import { Effects } from './effects';
import { type Embedded, embedded } from './target';

type Victim = 'runner' | 'app' | 'both';
type Plan = { victim: Victim; kills: number; journal: boolean; checkpointing: boolean };

/** What a kill must not undo: "run step" → how often the body had run when its result was already kept. */
type Kept = Map<string, number>;

const STEPS = ['think-0', 'think-1', 'think-2', 'think-3', 'think-4', 'think-5', 'p', 'q', 'r', 'ask', 'act'];
const NAMES = new Map(STEPS.map((name) => [createHash('sha1').update(name).digest('hex'), name]));

/**
 * Starts agents that wait for an approval, kills their processes at random moments between, and checks what must hold. Fresh
 * agents start before each kill. A kill counts when a step was running at that moment; where too few did, more are made.
 */
export async function crash({ victim, kills, journal, checkpointing }: Plan): Promise<void> {
  const env = {
    CONFORMANCE_JOURNAL: journal ? '1' : '0',
    // Only a dead application's leases need to run out.
    CONFORMANCE_LEASE_MS: victim === 'runner' ? '15000' : '2000',
    INNGEST_RUNNER_CHECKPOINTING: checkpointing ? '1' : '0',
  };
  const target = await embedded({ env });
  const effects = await Effects.open(target.databaseUrl);
  const db = new pg.Pool({ connectionString: target.databaseUrl, max: 4 });
  const drive = driver(target);
  const inbox = openInbox(drive);
  try {
    const kept: Kept = new Map();
    let landed = 0;
    for (let kill = 0; kill < kills || (landed < kills / 2 && kill < 3 * kills); kill++) {
      for (let index = 0; index < 2; index++) await inbox.startAgent();
      await eventually(async () => (await inFlight(db)) === 1);
      await sleep(Math.random() * 400);
      await killAndRestart(target, victim, async () => {
        landed += await inFlight(db);
        for (const [what, times] of await keptNow(db, effects, journal)) kept.set(what, kept.get(what) ?? times);
      });
    }
    const runs = await Promise.all(inbox.started().map((id) => drive.ended(id)));
    expect(runs.map((run) => [run.status, run.output])).toEqual(runs.map(() => ['Completed', 'acted']));
    const tally = await effects.tally();
    for (const [what, times] of kept) expect(`${what}: ${tally.get(what)}`).toBe(`${what}: ${times}`);
    for (const { run_id } of runs) for (const step of STEPS) expect(tally.get(`${run_id} ${step}`)).toBeGreaterThan(0);
    // With the journal and a living application no body repeats at all, kept or in flight.
    if (journal && victim === 'runner') expect([...tally.values()].filter((times) => times > 1)).toEqual([]);
    expect(landed).toBeGreaterThanOrEqual(kills / 2);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\n${target.runner.output().slice(-3_000)}`, { cause: error });
  } finally {
    await inbox.close();
    await target.stop();
    await effects.close();
    await db.end();
  }
}

/** 1 when a call was being executed at the moment of the kill, else 0. */
async function inFlight(db: pg.Pool): Promise<number> {
  const { rowCount } = await db.query(
    `select 1 from inngest_embedded.call where status = 'queued' and gen > 0 and "runAt" <= now() limit 1`,
  );
  return rowCount ? 1 : 0;
}

async function killAndRestart(target: Embedded, victim: Victim, look: () => Promise<void>): Promise<void> {
  if (victim !== 'app') await target.runner.kill();
  if (victim !== 'runner') await target.app.kill();
  await look();
  await Promise.all([
    victim === 'app' ? undefined : target.startRunner(),
    victim === 'runner' ? undefined : target.startApp(),
  ]);
}

/** The steps whose results are kept at this moment: memoised by the runner or, with the journal, stored by it. */
async function keptNow(db: pg.Pool, effects: Effects, journal: boolean): Promise<Kept> {
  const saved = `select "runId", id as "stepId" from inngest_embedded.step where op = 'StepRun'`;
  const stored = `select "runId", "stepId" from step_journal.entry where status = 'done'`;
  const { rows } = await db.query<{ runId: string; stepId: string }>(journal ? `${saved} union ${stored}` : saved);
  const tally = await effects.tally();
  return new Map(
    rows.map(({ runId, stepId }) => {
      const what = `${runId} ${NAMES.get(stepId) ?? stepId}`;
      return [what, tally.get(what) ?? 0];
    }),
  );
}

/** Approves every agent again and again, as a person would whose first click came before the wait or into a dead runner. */
function openInbox(drive: ReturnType<typeof driver>) {
  const approvals = new Map<string, string>();
  const closing = new AbortController();
  const clicking = (async () => {
    while (!closing.signal.aborted) {
      for (const approvalId of approvals.values()) await drive.send('conf/approved', { approvalId }).catch(() => {});
      await sleep(500);
    }
  })();
  return {
    startAgent: async () => {
      const approvalId = crypto.randomUUID();
      approvals.set(await drive.send('conf/agent', { approvalId }), approvalId);
    },
    started: () => [...approvals.keys()],
    close: async () => {
      closing.abort();
      await clicking;
    },
  };
}
