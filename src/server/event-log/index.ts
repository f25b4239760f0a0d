import type { Plug } from '@/server/kernel/plug';
import { logTasks } from './projections/log-task';
import { whenCheckFindsFaultsTellOwners } from './reactions/when-check-finds-faults-tell-owners';
import { whenLogAnchoredTellOwners } from './reactions/when-log-anchored-tell-owners';
import { whenRetryRequested } from './reactions/when-retry-requested-let-it-go-on';
import { whenTaskRequested } from './reactions/when-task-requested-carry-it-out';

export { checkAllNightly } from './check-nightly';
export { answerWhatIf } from './commands/propose-what-if';
export { rebuildProjections } from './commands/rebuild-projections';
export { filterOf, liveEvents } from './live';
export { masked, type ShownEvent } from './masking';
export { postableTypes } from './postable';
export { taskById } from './projections/log-task';
export { anchoring } from './proof/anchoring';
export { eventPage, matches } from './read-events';
export { readers } from './readers';
export { whatIfAsked } from './what-if/proposals';

export const eventLog: Plug = {
  name: 'event-log',
  projections: [logTasks],
  reactions: [whenTaskRequested, whenRetryRequested, whenLogAnchoredTellOwners, whenCheckFindsFaultsTellOwners],
};
