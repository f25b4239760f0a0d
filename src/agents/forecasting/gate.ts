import { productsByIds } from '@/server/catalog';
import type { Arguments, EditField, Gate } from '@/server/decisions';
import { demandOver, targets } from '@/server/forecasting';
import { SetTarget } from '@/server/forecasting/contract';
import { currentTime } from '@/server/kernel/clock';
import { moneyText } from '@/server/kernel/money';
import { capitalOf, demandOf } from './economics';
import { observe } from './observe';
import { bounds } from './policy';
import type { Snapshot } from './snapshot';

/** A forecast older than this is no ground to act on. */
const FRESH_DAYS = 14;
/** Never more than so many weeks of expected demand, whatever the service level; a few units are always allowed. */
const MOST_WEEKS = 26;
const FEW_UNITS = 3;
/** Within these an agent may act by itself once it is trusted with it: share of the target, and capital bound (minor units). */
const ROUTINE_SHARE = 0.25;
const ROUTINE_MINOR = 50_000;
/** More capital than this in one decision is not even proposed. */
const MOST_MINOR = 2_000_000;

/** What stands before every target of this agent, when proposed, when edited and when carried out: on facts of that moment. */
export async function gate(args: Arguments, orgId: string): Promise<Gate> {
  const parsed = SetTarget.safeParse(args);
  if (!parsed.success) return { verdict: 'deny', reasons: ['The action is malformed.'] };
  const [s] = (await observe(orgId, [parsed.data.productId])).subjects;
  if (!s) return { verdict: 'deny', reasons: ['The product is not for sale any more, or has no forecast.'] };
  return judge(parsed.data, s, currentTime());
}

/** Pure: the verdict on an action and a snapshot. */
export function judge(wanted: ReturnType<typeof SetTarget.parse>, s: Snapshot, now: Date): Gate {
  const { targetQuantity, reorderPoint, safetyStock, expectedTarget } = wanted;
  const denied: string[] = [];
  if (expectedTarget !== undefined && expectedTarget !== (s.target?.targetQuantity ?? null))
    denied.push('The target has changed since this was proposed.');
  if (now.getTime() - Date.parse(s.demand.week) > (FRESH_DAYS + 7) * 86_400_000)
    denied.push('The forecast is older than two weeks.');
  if (safetyStock > reorderPoint || reorderPoint > targetQuantity)
    denied.push('Safety stock, reorder point and target are not in order.');
  const { most, least } = bounds(s);
  if (targetQuantity > most || targetQuantity < least)
    denied.push(`More than one step away from the target of ${s.target?.targetQuantity}: ${least} to ${most}.`);
  if (targetQuantity > FEW_UNITS && targetQuantity > s.demand.weeklyMean * MOST_WEEKS)
    denied.push(`More than ${MOST_WEEKS} weeks of expected demand.`);
  const lead = demandOver(demandOf(s), wanted.leadTimeDays).mean;
  if (reorderPoint < Math.floor(lead))
    denied.push(`A reorder point below the ${Math.floor(lead)} asked for in the lead time.`);
  const capital = capitalOf(s, wanted, targetQuantity);
  if (capital !== null && capital > MOST_MINOR)
    denied.push(`Binds ${moneyText(capital, s.currency)}, more than ${moneyText(MOST_MINOR, s.currency)}.`);
  if (denied.length > 0) return { verdict: 'deny', reasons: denied };

  const asked: string[] = [];
  if (!s.target) asked.push('The first target of a product is set by a person.');
  else if (Math.abs(targetQuantity - s.target.targetQuantity) > s.target.targetQuantity * ROUTINE_SHARE)
    asked.push(`Moves the target by more than ${ROUTINE_SHARE * 100} %.`);
  if (s.target && s.target.serviceLevelBp !== wanted.serviceLevelBp) asked.push('Changes the service level.');
  if (capital === null) asked.push('The cost is not known.');
  else if (Math.abs(capital) > ROUTINE_MINOR)
    asked.push(`Moves ${moneyText(Math.abs(capital), s.currency)} of capital.`);
  if (s.demand.offTrack) asked.push('The forecast is off track.');
  return asked.length > 0
    ? { verdict: 'ask', reasons: asked }
    : { verdict: 'allow', reasons: ['A small step, little money, a forecast on track.'] };
}

/** The product whose stock it plans. */
export async function subject(args: Arguments) {
  const [product] = await productsByIds([SetTarget.parse(args).productId]);
  return product ? { type: 'product', id: product.id, label: `${product.sku} ${product.name}` } : null;
}

/** The exact change: target, reorder point and safety stock before and after. */
export async function changes(args: Arguments) {
  const wanted = SetTarget.parse(args);
  const [[product], set] = await Promise.all([productsByIds([wanted.productId]), targets([wanted.productId])]);
  if (!product) return [];
  const before = set.get(wanted.productId);
  const line = (name: string, was: number | undefined, is: number) => ({
    field: `${name} of ${product.sku}`,
    before: was === undefined ? 'none' : String(was),
    after: String(is),
  });
  return [
    line('Target', before?.targetQuantity, wanted.targetQuantity),
    line('Reorder point', before?.reorderPoint, wanted.reorderPoint),
    line('Safety stock', before?.safetyStock, wanted.safetyStock),
  ];
}

/** A person may set other quantities and give another reason. */
export const fields = (): EditField[] => [
  { name: 'targetQuantity', label: 'Target', input: 'number' },
  { name: 'reorderPoint', label: 'Reorder point', input: 'number' },
  { name: 'safetyStock', label: 'Safety stock', input: 'number' },
  { name: 'reason', label: 'Reason', input: 'text' },
];
