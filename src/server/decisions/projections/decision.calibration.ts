import { readPool } from '@/server/kernel/database/pools';

const BUCKETS = 5;
const NEWEST = 1000;

/** Which fifth of the scale a stated confidence lies in. */
export const bucketOf = (confidence: number) => Math.min(BUCKETS - 1, Math.floor(confidence * BUCKETS));

/** What became of deeds an agent was about as sure of: how many were judged, how many of them turned out well. */
export type TrackRecord = { judged: number; good: number };

/** The records of all types of decision by how sure the agent was, of the newest deeds that were judged. */
export async function trackRecords(): Promise<(kind: string, confidence: number) => TrackRecord> {
  const { rows } = await readPool().query<TrackRecord & { kind: string; bucket: number }>({
    name: 'track-records',
    text: `select kind, least(${BUCKETS - 1}, floor(confidence * ${BUCKETS}))::int as bucket,
        count(*)::int as judged, count(*) filter (where good)::int as good
      from (select kind, confidence, good from decision where status = 'executed' and good is not null and "askedBy" is null
        order by "proposedAt" desc, id desc limit ${NEWEST}) newest
      group by 1, 2`,
  });
  const found = new Map(rows.map(({ kind, bucket, judged, good }) => [`${kind} ${bucket}`, { judged, good }]));
  return (kind, confidence) => found.get(`${kind} ${bucketOf(confidence)}`) ?? { judged: 0, good: 0 };
}
