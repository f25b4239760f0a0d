import { projection } from '@/server/kernel/projection';
import {
  ComponentAdded,
  ComponentAdjusted,
  ComponentChanged,
  ComponentConsumed,
  ComponentCostSet,
  ComponentCounted,
  type ComponentFacts,
  ComponentReceived,
  ComponentReorderSet,
} from '../contract';

/** A component with what lies there; its stock is the sum of its ledger. */
export type ComponentRow = ComponentFacts & {
  componentId: string;
  onHand: number;
  reorderPoint: number;
  reorderQuantity: number;
  standardCostMinor: number;
  currency: string;
  lastReceivedAt: string | null;
  addedAt: string;
  changedAt: string;
};

const key = (e: { data: { componentId: string } }) => ({ componentId: e.data.componentId });
const moved = (row: ComponentRow | undefined, at: string, delta: number) =>
  row && { ...row, onHand: row.onHand + delta, changedAt: at };

export const components = projection<ComponentRow>({
  name: 'procurement.component',
  table: 'component',
  key: ['componentId'],
  mode: 'inline',
  on: (on) => [
    on(ComponentAdded, key, (_, { at, data: { facts, ...rest } }) => ({
      ...facts,
      ...rest,
      onHand: 0,
      lastReceivedAt: null,
      addedAt: at,
      changedAt: at,
    })),
    on(ComponentChanged, key, (row, { at, data }) => row && { ...row, ...data.facts, changedAt: at }),
    on(
      ComponentCostSet,
      key,
      (row, { at, data }) => row && { ...row, standardCostMinor: data.standardCostMinor, changedAt: at },
    ),
    on(ComponentReorderSet, key, (row, { at, data: { reorderPoint, reorderQuantity } }) =>
      row ? { ...row, reorderPoint, reorderQuantity, changedAt: at } : row,
    ),
    on(ComponentReceived, key, (row, { at, data }) => {
      const next = moved(row, at, data.quantity);
      return next && { ...next, lastReceivedAt: at };
    }),
    on(ComponentAdjusted, key, (row, { at, data }) => moved(row, at, data.delta)),
    on(ComponentCounted, key, (row, { at, data }) => moved(row, at, data.delta)),
    on(ComponentConsumed, key, (row, { at, data }) => moved(row, at, -data.quantity)),
  ],
});
