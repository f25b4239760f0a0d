import { expect } from 'vitest';
import type { Actor } from '../actor';
import type { AnyCommand } from '../command';
import type { AnyEvent, Emission } from '../event';
import { isRejection } from '../rejection';
import { fold, type StreamDef } from '../stream';

/** Events as a history: positions, versions and times filled in, one minute apart, the last one minute before `now`. */
export const history = (emissions: readonly Emission[], now = new Date('2026-06-01T12:00:00Z')): AnyEvent[] =>
  emissions.map((e, i) => ({
    ...e,
    id: `00000000-0000-7000-8000-${String(i + 1).padStart(12, '0')}`,
    streamId: 'test',
    version: i + 1,
    position: i + 1,
    at: new Date(now.getTime() - (emissions.length - i) * 60_000).toISOString(),
    by: 'system:test',
  }));

type Given = { facts?: unknown; reads?: Record<string, unknown>; actor?: Actor; now?: Date };

/** Given a history, when a command is decided, then these events or this refusal. No database. */
export const given = (...past: Emission[]) => ({
  when: <C extends AnyCommand>(command: C, input: Parameters<C['decide']>[1], context: Given = {}) => {
    const now = context.now ?? new Date('2026-06-01T12:00:00Z');
    const state = fold(command.stream as StreamDef, history(past, now) as never);
    const decided = command.decide(state, command.input.parse(input), {
      now,
      facts: context.facts,
      reads: context.reads ?? {},
      actor: context.actor ?? { kind: 'staff', userId: 'tester', role: 'owner', functions: ['*'] },
      orgId: '00000000-0000-4000-8000-000000000001',
    });
    return {
      decided,
      /** Exactly these events, in order. */
      records: (...expected: Emission[]) =>
        expect(isRejection(decided) ? decided : decided.map(({ type, data }: Emission) => ({ type, data }))).toEqual(
          expected,
        ),
      /** Refused with this code. */
      refused: (code: string) => expect(decided).toMatchObject({ rejected: code }),
    };
  },
});
