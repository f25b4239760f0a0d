import type { Arguments, EditField, Gate } from '@/server/decisions';
import { moneyText } from '@/server/kernel/money';
import { componentById } from '@/server/procurement';
import { SetReorder } from '@/server/procurement/contract';
import { MOST_COVER_DAYS } from '../limits';
import { observe } from './observe';
import { STEP, wantedLevel } from './policy';
import type { Subject } from './subject';

/** A change that binds or frees no more than this is routine. */
const ROUTINE_MINOR = 50_000;

/** What stands before every reorder point of this agent, on facts of that moment. */
export async function gate(args: Arguments, orgId: string): Promise<Gate> {
  const parsed = SetReorder.safeParse(args);
  if (!parsed.success) return { verdict: 'deny', reasons: ['The action is malformed.'] };
  const [s] = (await observe(orgId, parsed.data.componentId)).subjects;
  return s
    ? judge(s, parsed.data)
    : { verdict: 'deny', reasons: ['No approved supplier sells this component any more.'] };
}

/** The rules, pure. */
export function judge(
  s: Subject,
  { reorderPoint, reorderQuantity }: { reorderPoint: number; reorderQuantity: number },
): Gate {
  const { line } = s;
  const now = line.reorderPoint;
  const most = Math.ceil(MOST_COVER_DAYS * line.demand.mean);
  const least = line.breaks[0]!.fromQuantity;
  const reasons = [
    ...(wantedLevel(s) ? [] : ['There is too little demand to go by.']),
    ...(now > 0 && (reorderPoint > now * STEP || reorderPoint < Math.floor(now / STEP))
      ? [`More than double or half of ${now} in one step.`]
      : []),
    ...(reorderPoint > most ? [`More than half a year of demand (${most}).`] : []),
    ...(reorderQuantity > Math.max(most, least) ? [`Orders for more than half a year of demand (${most}).`] : []),
  ];
  if (reasons.length > 0) return { verdict: 'deny', reasons };
  const bound = Math.abs(reorderPoint - now) * line.breaks[0]!.unitPriceMinor * s.toBase;
  return bound > ROUTINE_MINOR
    ? { verdict: 'ask', reasons: [`It moves ${moneyText(Math.round(bound), s.baseCurrency)} of stock.`] }
    : { verdict: 'allow', reasons: [`It moves less than ${moneyText(ROUTINE_MINOR, s.baseCurrency)} of stock.`] };
}

/** The exact change: both figures before and after. */
export async function changes(args: Arguments) {
  const { componentId, reorderPoint, reorderQuantity } = SetReorder.parse(args);
  const part = await componentById(componentId);
  if (!part) return [];
  return [
    { field: `Reorder point of ${part.sku}`, before: String(part.reorderPoint), after: String(reorderPoint) },
    { field: `Reorder quantity of ${part.sku}`, before: String(part.reorderQuantity), after: String(reorderQuantity) },
  ];
}

/** The component whose figures they are. */
export async function subject(args: Arguments) {
  const part = await componentById(SetReorder.parse(args).componentId);
  return part ? { type: 'component', id: part.componentId, label: `${part.sku} ${part.name}` } : null;
}

export const fields = (): EditField[] => [
  { name: 'reorderPoint', label: 'Reorder point', input: 'number' },
  { name: 'reorderQuantity', label: 'Reorder quantity', input: 'number' },
  { name: 'reason', label: 'Reason', input: 'text' },
];
