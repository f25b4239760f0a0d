import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { house } from './system';

/** Lets the disk run full under writes, makes room again: what was confirmed must be there. Answers in words. */
export async function fullDisk(folder: string): Promise<{ said: string; lost: number }> {
  const disk = path.join(folder, 'small');
  fs.mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=755', 'tmpfs', disk]).status !== 0)
    return { said: 'not tried: this account may not mount a small disk', lost: 0 };
  let home: Awaited<ReturnType<typeof house>> | undefined;
  try {
    home = await house(disk, ['max_wal_size=64MB', 'min_wal_size=32MB', 'wal_recycle=off']);
    const url = home.env.DATABASE_URL;
    const ask = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query<T>(text, values)).rows;
      } finally {
        await client.end().catch(() => undefined);
      }
    };
    await ask('create table fault_kept (n int primary key, filler text)');
    const ballast = path.join(disk, 'ballast');
    const free = () => {
      const { bavail, bsize } = fs.statfsSync(disk);
      return bavail * bsize;
    };
    fs.writeFileSync(ballast, Buffer.alloc(Math.max(0, free() - 40 * 2 ** 20)));
    const confirmed: number[] = [];
    let refused = 0;
    for (let n = 0; n < 400 && refused < 5; n++)
      try {
        await ask('insert into fault_kept values ($1, $2)', [n, 'x'.repeat(1000 + n * 500)]);
        await ask(
          "insert into fault_kept select $1::int + 1000000, string_agg(md5(i::text), '') from generate_series(1, 20000) i",
          [n],
        );
        confirmed.push(n);
      } catch {
        refused++;
      }
    fs.rmSync(ballast);
    await home.revive();
    const kept = new Set((await ask<{ n: number }>('select n from fault_kept')).map((row) => row.n));
    const lost = confirmed.filter((n) => !kept.has(n)).length;
    return {
      said: `${confirmed.length} confirmed before it was full, ${refused} refused, room made, started again`,
      lost,
    };
  } finally {
    await home?.stop().catch(() => undefined);
    spawnSync('umount', [disk]);
  }
}
