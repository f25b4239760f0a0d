import { reaction } from '@/server/kernel/reaction';
import { BooksForgotten, booksOf, PersonForgotten } from '../contract';
import { destroy } from '../destroy';

/** What makes forgetting true: the keys go, and every table is set right by the log, which now tells less. */
export const whenPersonForgottenDestroyKeys = reaction({
  name: 'privacy.when-person-forgotten-destroy-keys',
  when: (when) => [
    when(PersonForgotten, (e, { orgId }) => destroy(orgId, e.data.subjects, e.data.userId)),
    when(BooksForgotten, (e, { orgId }) => destroy(orgId, [booksOf(e.data.personId)], null)),
  ],
});
