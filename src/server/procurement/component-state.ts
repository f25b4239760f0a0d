import { stream } from '@/server/kernel/stream';
import {
  BillOfMaterialsSet,
  ComponentAdded,
  ComponentAdjusted,
  ComponentChanged,
  ComponentConsumed,
  ComponentCostSet,
  ComponentCounted,
  type ComponentFacts,
  ComponentReceived,
  ComponentReorderSet,
  ComponentsUsed,
} from './contract';

/** A component: unknown, or its facts with what lies there. */
export type Component =
  | { status: 'none' }
  | {
      status: 'known';
      facts: ComponentFacts;
      onHand: number;
      standardCostMinor: number;
      reorderPoint: number;
      reorderQuantity: number;
    };

export const component = stream({
  type: 'component',
  events: [
    ComponentAdded,
    ComponentChanged,
    ComponentCostSet,
    ComponentReorderSet,
    ComponentReceived,
    ComponentAdjusted,
    ComponentCounted,
    ComponentConsumed,
  ],
  initial: { status: 'none' } as Component, // widens to the union
  evolve: (s, e): Component => {
    if (e.type === 'component.added') {
      const { facts, standardCostMinor, reorderPoint, reorderQuantity } = e.data;
      return { status: 'known', facts, onHand: 0, standardCostMinor, reorderPoint, reorderQuantity };
    }
    if (s.status === 'none') return s;
    switch (e.type) {
      case 'component.changed':
        return { ...s, facts: e.data.facts };
      case 'component.cost-set':
        return { ...s, standardCostMinor: e.data.standardCostMinor };
      case 'component.reorder-set':
        return { ...s, reorderPoint: e.data.reorderPoint, reorderQuantity: e.data.reorderQuantity };
      case 'component.received':
        return { ...s, onHand: s.onHand + e.data.quantity };
      case 'component.consumed':
        return { ...s, onHand: s.onHand - e.data.quantity };
      default:
        return { ...s, onHand: s.onHand + e.data.delta };
    }
  },
});

/** What one piece of a product is made of, as JSON for comparison. */
export const billOfMaterials = stream({
  type: 'bill-of-materials',
  events: [BillOfMaterialsSet],
  initial: null as string | null, // widens to the union
  evolve: (_, e) => JSON.stringify(e.data.lines),
});

export const componentUse = stream({
  type: 'component-use',
  events: [ComponentsUsed],
  initial: false as boolean,
  evolve: () => true,
});
