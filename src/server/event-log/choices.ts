import { allCommands } from '@/server/kernel/command';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { eventDefs } from '@/server/kernel/event';

const RECENT = 3000;

/** What events can be filtered by: every declared type and kind of stream, and who acted among the newest events. */
export async function eventChoices(orgId: string) {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<{ by: string }>({
      name: 'recent-actors',
      text: `select distinct "createdBy" as by from
        (select "createdBy" from events where "orgId" = $1 order by position desc limit $2) recent order by 1`,
      values: [orgId, RECENT],
    }),
  );
  return {
    types: eventDefs().map((def) => def.type),
    streamTypes: [...new Set(allCommands().map((command) => String(command.stream.type)))].sort(),
    actors: rows.map((row) => row.by),
  };
}
