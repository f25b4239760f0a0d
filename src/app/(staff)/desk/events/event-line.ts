import type { Outputs } from '@/app/_api/client';
import { digest } from './words';

export type WholeEvent = Outputs['eventLog']['list']['rows'][number];
/** What a line of the list shows of an event: its data, a kilobyte and more, stays on the server. */
export type EventLine = Pick<WholeEvent, 'id' | 'position' | 'type' | 'at' | 'by' | 'streamId'> & { what: string };

export const lineOf = ({ id, position, type, at, by, streamId, data }: WholeEvent): EventLine => ({
  ...{ id, position, type, at, by, streamId },
  what: digest(data),
});
