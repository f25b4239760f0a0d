import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { BriefingWritten, WriteBriefing } from '../contract';
import { briefing } from '../state';

/** Keeps the morning's briefing, once a day: who wants it by mail is written to from this event. */
export const writeBriefing = command({
  name: 'analytics.write-briefing',
  input: WriteBriefing,
  allow: [system],
  stream: briefing,
  id: (i) => i.day,
  decide: (state, written) => (state.written ? [] : [BriefingWritten(written)]),
});
