import type { Agent } from '../runtime/agent';
import { letGoDuty } from './let-go';
import { rebuildDuty } from './rebuild';

export const platformAgent: Agent = {
  name: 'platform',
  title: 'Platform',
  about: 'Proposes repairs where a promise of the books is broken.',
  // Besides, a promise that breaks wakes it at once (inngest/bridge.ts).
  schedule: '15 5 * * *',
  duties: [rebuildDuty, letGoDuty],
};
