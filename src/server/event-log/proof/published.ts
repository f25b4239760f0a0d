import fs from 'node:fs';
import path from 'node:path';
import { readLog } from '@/server/kernel/log';
import type { Anchor } from '@/server/kernel/seal/verify';
import type { LogAnchored } from '../contract';

type Published = Anchor & { on: string; sealedTo: number };

/** Beside the database, not in it: whoever rewrites one would have to know of the other. */
const file = () => process.env.JOVEY_DATA && path.join(process.env.JOVEY_DATA, 'published-roots.txt');

/** Adds a root to the file of published roots, unless it stands there. */
export function keepOutside(orgId: string, { on, seals, sealedTo, root }: Published) {
  const name = file();
  if (!name) return;
  const line = `${on} ${orgId} ${sealedTo} ${seals}:${root}\n`;
  const kept = fs.existsSync(name) ? fs.readFileSync(name, 'utf8') : '';
  if (!kept.includes(line)) fs.appendFileSync(name, line, { mode: 0o600 });
}

function keptOutside(orgId: string): Published[] {
  const name = file();
  if (!name || !fs.existsSync(name)) return [];
  return fs
    .readFileSync(name, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [on, org, sealedTo, published] = line.split(' ');
      const [seals, root] = published?.split(':') ?? [];
      return org === orgId && on && root ? [{ on, sealedTo: Number(sealedTo), seals: Number(seals), root }] : [];
    });
}

/** Every root that was published, in the log's own words and in the file's; newest first. */
export async function publishedRoots(orgId: string): Promise<Published[]> {
  const inLog = (await readLog(orgId, { types: ['log.anchored'], limit: 10_000 })).map(
    ({ data }) => data as ReturnType<typeof LogAnchored>['data'], // events of this type hold nothing else
  );
  const all = new Map([...inLog, ...keptOutside(orgId)].map((p) => [`${p.seals}:${p.root}`, p]));
  return [...all.values()].sort((a, b) => b.seals - a.seals);
}
