import { db } from '@/server/kernel/database/pools';
import { projection } from '@/server/kernel/projection';
import { Ladder, LadderSet } from '../dunning-words';
import { houseLadder, LADDER } from '../ladder';

export const reminderLadders = projection<{ id: string; ladder: Ladder }>({
  name: 'receivables.reminder-ladder',
  table: 'reminder_ladder',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      LadderSet,
      () => ({ id: LADDER }),
      (_, e) => ({ id: LADDER, ladder: e.data }),
    ),
  ],
});

/** When who is reminded: the house's own ladder until somebody has set another. */
export async function reminderLadder(): Promise<Ladder> {
  const row = await db.reminderLadder.findFirst({ where: { id: LADDER } });
  return row ? Ladder.parse(row.ladder) : houseLadder;
}
