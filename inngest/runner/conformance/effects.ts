import pg from 'pg';

/** The side-effect table of the fixture application: one row per body that ran, so a body that ran twice shows. */
export class Effects {
  private constructor(private readonly pool: pg.Pool) {}

  static async open(url: string): Promise<Effects> {
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    pool.on('error', () => {});
    // One message is one transaction; the lock keeps two openers from creating it at the same time.
    await pool.query(`
      select pg_advisory_xact_lock(42);
      create schema if not exists conformance;
      create table if not exists conformance.effect (id bigint generated always as identity, "runId" text not null,
        step text not null, at timestamptz not null default clock_timestamp());
      create index if not exists effect_run on conformance.effect ("runId");`);
    return new Effects(pool);
  }

  async note(runId: string, step: string): Promise<void> {
    await this.pool.query('insert into conformance.effect ("runId", step) values ($1, $2)', [runId, step]);
  }

  /** The steps whose bodies ran, in order. */
  async of(runId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ step: string }>(
      'select step from conformance.effect where "runId" = $1 order by id',
      [runId],
    );
    return rows.map((row) => row.step);
  }

  /** How often each body ran, as "run step" → times. */
  async tally(): Promise<Map<string, number>> {
    const { rows } = await this.pool.query<{ what: string; times: number }>(
      `select "runId" || ' ' || step as what, count(*)::int as times from conformance.effect group by 1`,
    );
    return new Map(rows.map((row) => [row.what, row.times]));
  }

  async count(runId: string, step: string): Promise<number> {
    return (await this.of(runId)).filter((it) => it === step).length;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
