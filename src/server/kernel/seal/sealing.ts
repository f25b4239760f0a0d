import { readPool } from '../database/pools';
import { report } from '../observe/faults';
import { sealLog } from './seal';

const EVERY_MS = 1000;

/** Seals the logs of all organisations once a second until stopped; one that has not grown costs nothing. */
export function sealing(): { stop: () => Promise<void> } {
  const sealed = new Map<string, number>();
  let stopped = false;
  const round = async () => {
    const { rows } = await readPool().query<{ org: string; head: string }>('select org, head from es_heads()');
    for (const { org, head } of rows) {
      if (stopped) return;
      if ((sealed.get(org) ?? -1) >= Number(head)) continue;
      sealed.set(org, await sealLog(org));
    }
  };
  const loop = (async () => {
    while (!stopped) {
      await round().catch((error: unknown) => report('seals', error));
      await new Promise((next) => setTimeout(next, EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await loop;
    },
  };
}
