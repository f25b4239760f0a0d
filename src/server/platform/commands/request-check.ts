import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { InvariantCheckRequested, RequestInvariantCheck } from '../contract';
import { invariantCheck } from '../state';

/** Asks for a check of every promise and every row, now. The worker does it in moments. */
export const requestInvariantCheck = command({
  name: 'platform.request-invariant-check',
  input: RequestInvariantCheck,
  allow: [staff('platform', 'operator')],
  stream: invariantCheck,
  id: (i) => i.checkId,
  decide: (state, { checkId }) => (state.requested ? [] : [InvariantCheckRequested({ checkId })]),
});
