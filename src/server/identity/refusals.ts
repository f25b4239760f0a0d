import { reject } from '@/server/kernel/rejection';
import { GUESSABLE } from './guessable';

/** Refusals that several commands share. */
export const unknownUser = () => reject('unknown-user', 'There is no such account.', { kind: 'not-found' });
export const spentLink = () =>
  reject('link-invalid', 'This link was used already, has expired or is incomplete. Ask for a new one.');
/** A password that names its owner's e-mail address: the first that somebody would try. */
export const guessed = (field: string) => reject('guessable-password', GUESSABLE, { field });
export const wrongPassword = () =>
  reject('wrong-password', 'The current password is not right.', { field: 'currentPassword' });
