import { describe, it } from 'vitest';
import { crash } from './conformance/crashes';

describe('SIGKILL at random moments', { timeout: 450_000 }, () => {
  it.concurrent('of the runner: with the journal no body repeats', () =>
    crash({ victim: 'runner', kills: 4, journal: true, checkpointing: true }));

  it.concurrent('of the runner without checkpointing or journal: no saved step repeats', () =>
    crash({ victim: 'runner', kills: 3, journal: false, checkpointing: false }));

  it.concurrent('of the application: no finished body repeats', () =>
    crash({ victim: 'app', kills: 3, journal: true, checkpointing: true }));

  it.concurrent('of both: no finished body repeats', () =>
    crash({ victim: 'both', kills: 3, journal: true, checkpointing: false }));
});
