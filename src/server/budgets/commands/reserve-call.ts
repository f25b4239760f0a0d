import { type Allow, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CallExpired, CallReserved, LOOP, LoopTripped, ORPHANED_AFTER, ReserveCall } from '../contract';
import { spentWords, standings } from '../limits';
import { askedLately, budget, LIMITS, loopKey, spending } from '../state';

export const callers: readonly Allow[] = [{ who: 'any agent', test: (a) => a.kind === 'agent' }, system];

/**
 * Sets aside the worst a call can cost, before it is made. Decided under the organisation's lock on what is spent and what is set
 * aside, so calls that run at the same time cannot pass a limit together. The call that closes a loop is the last one of its kind.
 */
export const reserveCall = command({
  name: 'budgets.reserve-call',
  input: ReserveCall,
  allow: callers,
  stream: spending,
  id: (i) => i.month,
  reads: () => ({ limits: { stream: budget, id: LIMITS } }),
  decide: (state, i, { now, reads: { limits }, actor }) => {
    const at = now.toISOString();
    const day = at.slice(0, 10);
    if (actor.kind === 'agent' && actor.agent !== i.agent)
      return reject('not-yours', 'An agent spends from its own budget only.', { kind: 'forbidden' });
    if (day.slice(0, 7) !== i.month)
      return reject('month-turned', 'A new month has begun. Please ask again.', { kind: 'conflict' });
    if (state.open[i.callId]) return [];
    if (state.tripped[loopKey(i)])
      return reject('loop', 'it asked the model the same again and again, so the loop breaker stopped it', {
        kind: 'too-many',
      });
    const full = standings(state, limits, i.agent, day, at).find(
      (s) => s.spent + s.held + i.worstMicros > s.limitMicros,
    );
    if (full)
      return reject('budget-spent', spentWords(full), {
        kind: 'too-many',
        details: { agent: full.agent, period: full.period },
      });
    const orphans = Object.entries(state.open).filter(([, r]) => r.expiresAt <= at);
    const calls = askedLately(state, i, at).length + 1;
    const { month, agent, subjectId, promptVersion } = i;
    return [
      ...orphans.map(([callId, r]) => CallExpired({ callId, month, agent: r.agent })),
      CallReserved({ ...i, day, expiresAt: new Date(now.getTime() + ORPHANED_AFTER * 60_000).toISOString() }),
      ...(calls >= LOOP.calls
        ? [LoopTripped({ month, agent, subjectId, promptVersion, calls, minutes: LOOP.minutes })]
        : []),
    ];
  },
});
