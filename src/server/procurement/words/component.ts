import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount, Currency, Minor } from '@/server/kernel/money';
import { Id, line, Quantity, Seen, text } from '@/server/kernel/values';

export const componentKinds = [
  'casting',
  'hydraulics',
  'shaft',
  'seal',
  'motor',
  'bearing',
  'electrics',
  'fastener',
  'fitting',
  'packaging',
  'raw-material',
] as const;
/** Stock is whole units: metal by the gram, cable by the metre. */
export const units = ['piece', 'm', 'g', 'ml'] as const;

export const ComponentFacts = z.object({
  sku: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9-]{2,31}$/, 'Letters, digits and dashes, such as C-SEAL-12'),
  name: text(120, 'Enter the name'),
  kind: z.enum(componentKinds),
  unit: z.enum(units).default('piece'),
  /** Whom it is usually bought from. */
  supplierId: Id.nullable().default(null),
  bin: line(20).default(''),
  notes: line(2000).default(''),
});
export type ComponentFacts = z.output<typeof ComponentFacts>;

const component = { componentId: Id };
const reorder = { reorderPoint: z.int().nonnegative(), reorderQuantity: z.int().positive() };
const newReorder = {
  reorderPoint: Quantity.nonnegative('Not below zero'),
  reorderQuantity: Quantity.positive('At least 1'),
};
// Stream `component`, id = componentId: what it is, and its stock. on hand = received + adjusted − consumed, never below 0.
export const ComponentAdded = event(
  'component.added',
  z.object({ ...component, facts: ComponentFacts, ...reorder, standardCostMinor: Minor, currency: Currency }),
);
export const ComponentChanged = event('component.changed', z.object({ ...component, facts: ComponentFacts }));
/** In the organisation's currency, per unit. */
export const ComponentCostSet = event(
  'component.cost-set',
  z.object({ ...component, standardCostMinor: Minor, reason: z.string() }),
);
export const ComponentReorderSet = event(
  'component.reorder-set',
  z.object({ ...component, ...reorder, reason: z.string() }),
);
export const ComponentReceived = event(
  'component.received',
  z.object({
    ...component,
    quantity: z.int().positive(),
    reference: z.string(),
    purchaseOrderId: Id.nullable(),
    receiptId: Id.nullable(),
  }),
);
export const ComponentAdjusted = event(
  'component.adjusted',
  z.object({ ...component, delta: z.int(), reason: z.string(), note: z.string() }),
);
export const ComponentCounted = event(
  'component.counted',
  z.object({ ...component, counted: z.int().nonnegative(), delta: z.int(), note: z.string() }),
);
/** `short`: what was needed and was not there. Demand = quantity + short. */
export const ComponentConsumed = event(
  'component.consumed',
  z.object({
    ...component,
    quantity: z.int().nonnegative(),
    short: z.int().nonnegative(),
    reference: z.string(),
    orderId: Id.nullable(),
  }),
);

export const adjustReasons = ['damage', 'scrap', 'found', 'sample', 'correction'] as const;
export const AddComponent = z.object({
  ...component,
  facts: ComponentFacts,
  ...newReorder,
  standardCostMinor: Amount.nonnegative('Not below zero'),
});
export const ChangeComponent = z.object({ ...component, facts: ComponentFacts, seen: Seen });
export const SetComponentCost = z.object({
  ...component,
  standardCostMinor: Amount.nonnegative('Not below zero'),
  reason: text(500, 'Say why'),
});
export const SetReorder = z.object({ ...component, ...newReorder, reason: line(500).default('') });
export const ReceiveComponent = z.object({
  ...component,
  quantity: Quantity.positive('At least 1'),
  reference: text(120, 'Say where it comes from'),
  purchaseOrderId: Id.nullable().default(null),
  receiptId: Id.nullable().default(null),
});
export const AdjustComponent = z.object({
  ...component,
  delta: Quantity.refine((n) => n !== 0, 'Enter how many more or fewer'),
  reason: z.enum(adjustReasons),
  note: line(500).default(''),
});
export const CountComponent = z.object({
  ...component,
  counted: Quantity.nonnegative('Enter the counted quantity'),
  note: line(500).default(''),
});
export const ConsumeComponent = z.object({
  ...component,
  quantity: Quantity.positive(),
  reference: text(120),
  orderId: Id.nullable().default(null),
});

export const BomLine = z.object({ componentId: Id, quantity: z.int().positive() });
// Stream `bill-of-materials`, id = productId: what one piece is made of. Kept here until production exists.
export const BillOfMaterialsSet = event(
  'bill-of-materials.set',
  z.object({ productId: Id, sku: z.string(), lines: z.array(BomLine) }),
);
export const SetBillOfMaterials = z.object({
  productId: Id,
  lines: z.array(BomLine.extend({ quantity: Quantity.positive('At least 1') })).max(200),
  seen: Seen,
});

// Stream `component-use`, id = shipmentId: components are used up once per shipment of what they were built into.
export const ComponentsUsed = event(
  'component-use.recorded',
  z.object({ shipmentId: Id, orderId: Id, lines: z.array(BomLine) }),
);
export const UseComponents = z.object({
  shipmentId: Id,
  orderId: Id,
  lines: z.array(z.object({ productId: Id, quantity: Quantity.positive() })).min(1),
});
