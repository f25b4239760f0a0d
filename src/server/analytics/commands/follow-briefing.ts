import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { BriefingFollowed, FollowBriefing } from '../contract';
import { briefingReader } from '../state';

/** An owner asks for the morning's briefing by mail, or no longer wants it. */
export const followBriefing = command({
  name: 'analytics.follow-briefing',
  input: FollowBriefing,
  allow: [staff('*', 'owner')],
  stream: briefingReader,
  id: (_, __, actor) => (actor.kind === 'staff' ? actor.userId : ''),
  decide: (state, { wanted }, { actor }) =>
    state.wanted === wanted || actor.kind !== 'staff' ? [] : [BriefingFollowed({ userId: actor.userId, wanted })],
});
