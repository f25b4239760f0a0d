import type { Actor } from '@/server/kernel/actor';
import type { AnyCommand } from '@/server/kernel/command';
import { inHistory } from '@/server/kernel/history';
import { mustRun } from '@/server/kernel/run';
import { settle } from '@/server/kernel/worker';

type Step = { at: Date; play: () => Promise<unknown> };

/** The demo business's past: steps planned in any order, played in the order of their time through the real commands. */
export class Timeline {
  private steps: Step[] = [];
  constructor(
    readonly orgId: string,
    /** The moment of seeding: everything planned lies before it. */
    readonly now: Date,
  ) {}

  /** Days (may be a fraction) before now. */
  ago = (days: number) => new Date(this.now.getTime() - days * 86_400_000);

  /** Plans a step at a time. A step may read what earlier ones left, and run several commands. */
  plan(at: Date, play: () => Promise<unknown>) {
    this.steps.push({ at, play });
  }

  /** Runs a command that must succeed; the key makes a repeated seed harmless. */
  run = <C extends AnyCommand>(
    command: C,
    input: Parameters<C['decide']>[1],
    actor: Actor = { kind: 'system', name: 'seed' },
  ) => mustRun(command, input, { orgId: this.orgId, actor });

  /** Plays all steps in order; reactions catch up at each day's end, with that day's time. */
  async play(progress: (done: number, of: number) => void) {
    const steps = this.steps.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const [i, { at, play }] of steps.entries()) {
      await inHistory(at, play);
      const next = steps[i + 1];
      if (!next || day(next.at) !== day(at)) {
        await inHistory(at, () => settle(this.orgId));
        progress(i + 1, steps.length);
      }
    }
    this.steps = [];
  }
}

const day = (at: Date) => at.toISOString().slice(0, 10);
