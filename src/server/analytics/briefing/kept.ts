import type { z } from 'zod';
import { readLog } from '@/server/kernel/log';
import { streamId } from '@/server/kernel/stream';
import type { BriefingFollowed, BriefingWritten } from '../contract';
import { briefing, briefingReader } from '../state';

type Written = { at: string; data: z.infer<typeof BriefingWritten.schema> };

// A text a day and a wish for each owner: the log itself is table enough.
export const history = {
  /** The briefing written on a day, if it was. */
  written: async (orgId: string, day: string): Promise<Written | undefined> =>
    (await readLog(orgId, { stream: streamId(briefing, day) }))[0] as Written | undefined, // the stream holds this event only
  /** Whether somebody wants it by mail. */
  wanted: async (orgId: string, userId: string): Promise<boolean> => {
    const last = (await readLog(orgId, { stream: streamId(briefingReader, userId) })).at(-1);
    return (last?.data as z.infer<typeof BriefingFollowed.schema> | undefined)?.wanted ?? false; // as above
  },
};
