import { api, staff } from '@/server/kernel/actor';

/** Who may read the log: it tells everything of an organisation except what belongs to its customers as persons. */
export const readers = [staff('event-log', 'readonly'), api('event-log:read')];
