import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';

/** How long the audit knows from which address somebody came, in days. Fewer than 30 the database refuses, whoever asks. */
export const addressDays = () => Math.max(30, Math.round(Number(process.env.JOVEY_ADDRESS_DAYS)) || 90);

/** Takes addresses out of the audit that are older than that; the looks stay. Answers how many. */
export const forgetAddresses = (orgId: string) =>
  asSystem(orgId, async () => {
    const { rowCount } = await readPool().query({
      name: 'forget-addresses',
      text: `update access_record set address = null
        where "orgId" = $1 and address is not null and at < clock_timestamp() - make_interval(days => $2)`,
      values: [orgId, addressDays()],
    });
    return rowCount ?? 0;
  });
