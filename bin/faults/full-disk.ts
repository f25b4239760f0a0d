import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tried } from './report';
import { child, house } from './system';

const what = 'a full disk under the log';
const MiB = 2 ** 20;

/**
 * Lets the disk of the log itself run full while orders are placed, makes room again and starts the database anew: every confirmed
 * order must be there, tables as the log says, and orders go on. Opens pools on a house of its own: close them before and after.
 */
export async function fullDisk(folder: string): Promise<Tried[]> {
  const disk = path.join(folder, 'small');
  fs.mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=260m,mode=755', 'tmpfs', disk]).status !== 0)
    return [{ what, times: 0, said: 'this account may not mount a small disk', lost: 0 }];
  let home: Awaited<ReturnType<typeof house>> | undefined;
  let writer: ReturnType<typeof child> | undefined;
  const { closePools } = await import('../../src/server/kernel/database/pools');
  try {
    await closePools();
    home = await house(disk, ['max_wal_size=64MB', 'min_wal_size=32MB', 'wal_recycle=off']);
    Object.assign(process.env, home.env);
    const { shop } = await import('../../src/server/checkout/testing/shop');
    const { verdict } = await import('./verdict');
    const s = await shop({ stock: 100_000 });
    const productId = s.productIds[0] ?? '';
    const total = String(await s.total({ [productId]: 1 }));
    const confirmed = new Map<string, string>();
    let failed = 0;
    const heard = (line: string) => {
      const [word, name = '', n = '', orderId = ''] = line.split(' ');
      if (word === 'done') confirmed.set(`${name} ${n}`, orderId);
      if (word === 'failed') failed++;
    };
    const from = () => String(Math.max(0, confirmed.size - 1));
    writer = child('bin/faults/writer.ts', home.env, () => [s.orgId, productId, total, 'full', from()], heard);
    for (let i = 0; i < 600 && confirmed.size < 5; i++) await sleep(100);
    const ballast = path.join(disk, 'ballast');
    const fill = () => {
      const { bavail, bsize } = fs.statfsSync(disk);
      try {
        fs.appendFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - MiB / 4)));
      } catch (error) {
        // The database was quicker: then the disk is full already.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    };
    const enough = confirmed.size;
    for (let i = 0; i < 200 && failed < 5; i++) {
      fill();
      await sleep(200);
    }
    const before = confirmed.size;
    fs.rmSync(ballast);
    await closePools();
    await home.revive();
    for (let i = 0; i < 300 && confirmed.size < before + 3; i++) await sleep(100);
    const goesOn = confirmed.size >= before + 3;
    await writer.stop();
    const lines = await verdict(s.orgId, confirmed);
    const lost = lines.reduce((sum, it) => sum + it.lost, 0) + (goesOn ? 0 : 1);
    const wrong = lines.find((it) => it.lost > 0);
    const words = wrong
      ? `${wrong.what}: ${wrong.said}`
      : `${before} orders confirmed (${before - enough} while it filled), ${failed} not taken, room made, ${confirmed.size - before} more`;
    return [{ what, times: failed > 0 ? 1 : 0, said: failed > 0 ? words : 'the disk did not run full', lost }];
  } finally {
    await writer?.stop().catch(() => undefined);
    await closePools();
    await home?.stop().catch(() => undefined);
    spawnSync('umount', [disk]);
  }
}
