import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Emission } from '@/server/kernel/event';
import { isRejection } from '@/server/kernel/rejection';
import { fold } from '@/server/kernel/stream';
import { given, history } from '@/server/kernel/testing/given';
import { component } from '../component-state';
import { ComponentConsumed, ComponentCounted } from '../contract';
import {
  bomSet,
  componentAdded,
  componentAdjusted,
  componentChanged,
  componentConsumed,
  componentFacts,
  componentId,
  componentReceived,
  componentsUsed,
  costSet,
  orderId,
  productId,
  reorderSet,
  shipmentId,
} from '../histories';
import { addComponent } from './add-component';
import { adjustComponent } from './adjust-component';
import { changeComponent } from './change-component';
import { consumeComponent } from './consume-component';
import { countComponent } from './count-component';
import { receiveComponent } from './receive-component';
import { setBillOfMaterials } from './set-bill-of-materials';
import { setComponentCost } from './set-component-cost';
import { setReorder } from './set-reorder';
import { useComponents } from './use-components';

const { currency, ...add } = componentAdded.data;

describe('a component', () => {
  it('is added and changed', () => {
    given().when(addComponent, add, { facts: currency }).records(componentAdded);
    given(componentAdded).when(addComponent, add, { facts: currency }).refused('exists-already');
    given(componentAdded).when(changeComponent, componentChanged.data).records(componentChanged);
    given(componentAdded).when(changeComponent, { componentId, facts: componentFacts }).records();
    given(componentAdded).when(setComponentCost, costSet.data).records(costSet);
    given(componentAdded, costSet).when(setComponentCost, costSet.data).records();
    given(componentAdded).when(setReorder, reorderSet.data).records(reorderSet);
    given(componentAdded, reorderSet).when(setReorder, reorderSet.data).records();
    given().when(setReorder, reorderSet.data).refused('unknown-component');
  });
  it('has stock that comes, goes, is counted and corrected, never below nothing', () => {
    const there = given(componentAdded, componentReceived);
    given(componentAdded).when(receiveComponent, componentReceived.data).records(componentReceived);
    given().when(receiveComponent, componentReceived.data).refused('unknown-component');
    there
      .when(adjustComponent, { componentId, delta: -3, reason: 'scrap', note: 'Cracked' })
      .records(componentAdjusted);
    there.when(adjustComponent, { ...componentAdjusted.data, reason: 'scrap', delta: -101 }).refused('below-zero');
    there
      .when(countComponent, { componentId, counted: 95, note: '' })
      .records(ComponentCounted({ componentId, counted: 95, delta: -5, note: '' }));
    const use = { componentId, quantity: 4, reference: 'Goods shipped', orderId };
    there.when(consumeComponent, use).records(componentConsumed);
    there
      .when(consumeComponent, { ...use, quantity: 130 })
      .records(ComponentConsumed({ ...use, quantity: 100, short: 30 }));
  });
  it('is used up once per shipment', () => {
    const input = { shipmentId, orderId, lines: [{ productId, quantity: 4 }] };
    const needed = componentsUsed.data.lines;
    given()
      .when(useComponents, input, { facts: { done: false, needed } })
      .records(componentsUsed);
    given(componentsUsed)
      .when(useComponents, input, { facts: { done: true, needed } })
      .records();
    given(componentsUsed)
      .when(useComponents, input, { facts: { done: false, needed } })
      .refused('changed-meanwhile');
    given()
      .when(useComponents, input, { facts: { done: false, needed: [] } })
      .records();
  });
  it('stands in a bill of materials once', () => {
    const input = { productId, lines: bomSet.data.lines };
    given()
      .when(setBillOfMaterials, input, { facts: { sku: 'JV-CP-550', twice: false } })
      .records(bomSet);
    given(bomSet)
      .when(setBillOfMaterials, input, { facts: { sku: 'JV-CP-550', twice: false } })
      .records();
    given()
      .when(setBillOfMaterials, input, { facts: { sku: 'JV-CP-550', twice: true } })
      .refused('component-twice');
  });
});

describe('any interleaving', () => {
  const quantity = fc.integer({ min: 1, max: 30 });
  const step = fc.oneof(
    quantity.map((n) => [receiveComponent, { quantity: n, reference: 'x' }] as const),
    quantity.map((n) => [consumeComponent, { quantity: n, reference: 'x' }] as const),
    quantity.map((n) => [adjustComponent, { delta: -n, reason: 'scrap' }] as const),
    quantity.map((n) => [countComponent, { counted: n }] as const),
  );
  it('keeps the stock at or above nothing and equal to the sum of its movements', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const emissions: Emission[] = [componentAdded];
        let sum = 0;
        for (const [command, input] of steps) {
          const { decided } = given(...emissions).when(
            command as typeof receiveComponent,
            { componentId, ...input } as never,
          ); // each step fits its command
          if (isRejection(decided)) continue;
          for (const { data } of decided as Emission<string, { quantity?: number; delta?: number; short?: number }>[])
            sum += data.delta ?? (data.short === undefined ? 1 : -1) * (data.quantity ?? 0);
          emissions.push(...decided);
        }
        const state = fold(component, history(emissions) as Parameters<typeof component.evolve>[1][]); // only its own events
        expect(state).toMatchObject({ onHand: sum });
        expect(sum).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
