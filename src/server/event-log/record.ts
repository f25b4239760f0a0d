import '@/server/root';
import fs from 'node:fs';
import path from 'node:path';
import { currentOrganisation } from '@/server/identity';
import { closePools, readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { eventDefs } from '@/server/kernel/event';
import { readLog } from '@/server/kernel/log';

// Writes an example of each event version that has none yet, from the newest event of its type in this installation's log.
// Personal fields are written in their erased form: an example is no place for a person.
const folder = path.join(import.meta.dirname, 'recorded');
const { orgId } = await currentOrganisation();
for (const def of eventDefs()) {
  const file = path.join(folder, `${def.type}.${def.version}.json`);
  if (fs.existsSync(file)) continue;
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ position: string }>(
      'select position from events where type = $1 and "schemaVersion" = $2 order by position desc limit 1',
      [def.type, def.version],
    ),
  );
  const at = Number(rows[0]?.position ?? 0);
  const [event] = at > 0 ? await readLog(orgId, { after: at - 1, upTo: at }) : [];
  if (!event) {
    console.log(`${def.type} version ${def.version}: not in this log`);
    continue;
  }
  const data = { ...event.data, ...def.personal?.erased };
  fs.writeFileSync(file, `${JSON.stringify({ type: def.type, schemaVersion: def.version, data }, null, 2)}\n`);
}
await closePools();
