import type { Plug } from '@/server/kernel/plug';
import { noteAccess } from './access-audit/note-access';
import { personRequests } from './projections/person-request';
import { whenPersonForgottenDestroyKeys } from './reactions/when-person-forgotten-destroy-keys';

export { exportPerson } from './commands/export-person';
export { forgetPerson } from './commands/forget-person';
export { requestErasure, withdrawErasure } from './commands/request-erasure';
export { asHtml } from './export/as-html';
export { zip } from './export/zip';
export { forgetting } from './forgetting';

export const privacy: Plug = {
  name: 'privacy',
  projections: [personRequests],
  reactions: [whenPersonForgottenDestroyKeys],
  witness: noteAccess,
};
