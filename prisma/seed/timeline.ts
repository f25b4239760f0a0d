import type { Actor } from '@/server/kernel/actor';
import type { AnyCommand } from '@/server/kernel/command';
import { inHistory } from '@/server/kernel/history';
import { mustRun } from '@/server/kernel/run';
import { settle } from '@/server/kernel/worker';

type Step = { at: Date; play: () => Promise<unknown>; together: boolean };

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
    this.steps.push({ at: second(at), play, together: false });
  }

  /** Plans a step that does not mind which others of the same second run beside it: a wave in the warehouse, a bank statement. */
  wave(at: Date, play: () => Promise<unknown>) {
    this.steps.push({ at: second(at), play, together: true });
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
    for (let i = 0; i < steps.length; ) {
      const { at, together } = steps[i]!;
      const wave = [steps[i]!];
      for (let s = steps[i + 1]; together && s?.together && +s.at === +at; s = steps[i + wave.length]) wave.push(s);
      await inHistory(at, () => Promise.all(wave.map((step) => step.play())));
      i += wave.length;
      const next = steps[i];
      if (!next || day(next.at) !== day(at)) {
        await inHistory(at, () => settle(this.orgId));
        progress(i, steps.length);
      }
    }
    this.steps = [];
  }
}

const second = (at: Date) => new Date(Math.floor(at.getTime() / 1000) * 1000);
const day = (at: Date) => at.toISOString().slice(0, 10);
