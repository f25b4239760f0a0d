import type { z } from 'zod';
import type { Actor } from '@/server/kernel/actor';
import { historicTime } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { mustRun, run } from '@/server/kernel/run';
import { noteExhausted } from './commands/note-exhausted';
import { reserveCall } from './commands/reserve-call';
import { settleCall } from './commands/settle-call';
import type { ReserveCall, SettleCall } from './contract';

type Asked = Omit<z.infer<typeof ReserveCall>, 'callId' | 'month' | 'agent' | 'runId'>;
type Bill = Omit<z.infer<typeof SettleCall>, 'callId' | 'month'>;
type Who = { orgId: string; agent: string; runId: string | null };

/**
 * The budget as whoever asks a model holds it: sets the worst case aside before the call and books what it came to. A refusal
 * says why in words for a proposal's card. A call that is never settled is forgotten after a quarter of an hour.
 */
export const purseOf = ({ orgId, agent, runId }: Who) => ({
  async reserve(
    asked: Asked,
  ): Promise<
    { ok: true; settle: (bill: Bill) => Promise<void> } | { ok: false; why: 'budget' | 'loop'; because: string }
  > {
    const actor: Actor = { kind: 'agent', agent, runId: runId ?? undefined };
    const context = { orgId, actor };
    const callId = newId();
    for (const month of monthsFromNow()) {
      const outcome = await run(reserveCall, { ...asked, callId, month, agent, runId }, context);
      if (!isRejection(outcome))
        return {
          ok: true,
          settle: async (bill) => void (await mustRun(settleCall, { ...bill, callId, month }, context)),
        };
      if (outcome.rejected === 'month-turned') continue;
      if (outcome.rejected === 'loop') return { ok: false, why: 'loop', because: outcome.message };
      if (outcome.rejected === 'budget-spent')
        await mustRun(noteExhausted, { month, agent, worstMicros: asked.worstMicros }, context);
      return { ok: false, why: 'budget', because: outcome.message };
    }
    return { ok: false, why: 'budget', because: 'the month is just turning' };
  },
});

/** The month by this clock; the next one too, for the log's clock may be a moment ahead. */
function monthsFromNow(): string[] {
  const now = (historicTime() ?? new Date()).getTime();
  return [...new Set([now, now + 60_000].map((at) => new Date(at).toISOString().slice(0, 7)))];
}
