import { reject } from '@/server/kernel/rejection';

/** Refusals that several commands share. */
export const unknownUser = () => reject('unknown-user', 'There is no such account.', { kind: 'not-found' });
export const spentLink = () =>
  reject('link-invalid', 'This link was used already, has expired or is incomplete. Ask for a new one.');
export const wrongPassword = () =>
  reject('wrong-password', 'The current password is not right.', { field: 'currentPassword' });
