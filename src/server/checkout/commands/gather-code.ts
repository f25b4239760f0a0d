import type { Gathering } from '@/server/kernel/command';
import { historicTime } from '@/server/kernel/history';
import { isRejection, type Rejection } from '@/server/kernel/rejection';
import { offerOfCode } from '@/server/pricing';
import { buying } from '../buyer';
import type { SetCartCode } from '../contract';

/** Refuses a code that counts today for nobody like the buyer, or that they have used up. */
export async function gatherCode({ code }: SetCartCode, { actor }: Gathering): Promise<Rejection | undefined> {
  if (code === null) return undefined;
  const buyer = await buying(actor);
  if (isRejection(buyer)) return buyer;
  const { kind, customer } = buyer;
  const on = (historicTime() ?? new Date()).toISOString().slice(0, 10);
  const known = { kind, customerId: customer?.id ?? null, email: customer?.email ?? null };
  const offer = await offerOfCode(code, known, on);
  return isRejection(offer) ? offer : undefined;
}
