import { type Tx, transaction } from '../database';
import type { Engine } from '../engine';
import { canonical } from '../sdk/canonical';
import { fetchFunctions } from '../sdk/client';
import { wakeUndelivered } from './calls';
import { type Fn, readConfiguration } from './configuration';
import { armCrons } from './cron';

/** The functions of the application as last synced, by their full id ("app-function"). */
export type Catalogue = ReadonlyMap<string, Fn>;

type Raw = Record<string, unknown>;

const running = new WeakMap<Engine, Promise<boolean>>();

/** Syncs with the application; true when its functions are now in force. Calls at the same time share one sync. */
export function syncFunctions(engine: Engine): Promise<boolean> {
  const shared = running.get(engine);
  if (shared) return shared;
  const started = sync(engine).finally(() => running.delete(engine));
  running.set(engine, started);
  return started;
}

/** One function that cannot be done refuses the whole sync: half an application is worse than yesterday's. */
async function sync(engine: Engine): Promise<boolean> {
  const { sync: state } = engine;
  try {
    const answer = await fetchFunctions(engine.settings, engine.stopping);
    const { fns, refusals } = readAll(answer.functions);
    if (refusals.length) {
      if (refusals.join() !== state.refusals.join()) for (const it of refusals) engine.log(`sync refused: ${it}`);
      Object.assign(state, { ok: false, refusals, error: 'functions were refused' });
      return false;
    }
    await transaction(engine.pool, (tx) => store(tx, fns, answer.functions));
    engine.catalogue = new Map(fns.map((fn) => [fn.id, fn]));
    if (!state.ok) engine.log(`synced ${fns.length} function(s) of ${engine.settings.serveUrl}`);
    if (!state.ok || engine.resyncDue) await transaction(engine.pool, wakeUndelivered);
    Object.assign(state, { ok: true, refusals, error: undefined, functions: fns.length, at: new Date().toISOString() });
    engine.resyncDue = false;
    return true;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (state.error !== why && !engine.stopping.aborted) {
      engine.log(`sync with ${engine.settings.serveUrl} failed: ${why}`);
    }
    Object.assign(state, { ok: false, error: why });
    return false;
  }
}

function readAll(raw: Raw[]): { fns: Fn[]; refusals: string[] } {
  const fns: Fn[] = [];
  const refusals: string[] = [];
  for (const config of raw) {
    try {
      fns.push(readConfiguration(config));
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { fns, refusals };
}

async function store(tx: Tx, fns: Fn[], raw: Raw[]): Promise<void> {
  const configs = new Map(raw.map((it) => [String(it.id), canonical(it)]));
  const { rows } = await tx.query<{ id: string; config: Raw }>('select id, config from inngest_embedded.fn');
  const kept = new Map(rows.map((row) => [row.id, canonical(row.config)]));
  if (kept.size === configs.size && [...configs].every(([id, config]) => kept.get(id) === config)) return;
  await tx.query('delete from inngest_embedded.fn where not (id = any($1))', [[...configs.keys()]]);
  for (const [id, config] of configs) {
    await tx.query(
      `insert into inngest_embedded.fn (id, config) values ($1, $2)
       on conflict (id) do update set config = excluded.config, "syncedAt" = clock_timestamp()`,
      [id, config],
    );
  }
  await armCrons(tx, fns);
}
