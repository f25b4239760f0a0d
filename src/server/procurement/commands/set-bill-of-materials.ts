import { productById } from '@/server/catalog';
import { command } from '@/server/kernel/command';
import { db } from '@/server/kernel/database/pools';
import { reject } from '@/server/kernel/rejection';
import { mayKeep } from '../access';
import { billOfMaterials } from '../component-state';
import { BillOfMaterialsSet, SetBillOfMaterials } from '../contract';
import { unknownComponent } from './refusals';

/** What one piece of a product is made of. */
export const setBillOfMaterials = command({
  name: 'procurement.set-bill-of-materials',
  input: SetBillOfMaterials,
  allow: mayKeep,
  stream: billOfMaterials,
  id: (i) => i.productId,
  expects: { seen: (i) => i.seen, over: [BillOfMaterialsSet] },
  gather: async ({ productId, lines }) => {
    const ids = [...new Set(lines.map((l) => l.componentId))];
    const [product, found] = await Promise.all([
      productById(productId),
      db.component.count({ where: { componentId: { in: ids } } }),
    ]);
    if (!product)
      return reject('unknown-product', 'There is no such product.', { kind: 'not-found', field: 'productId' });
    if (found < ids.length) return unknownComponent('lines');
    return { sku: product.sku, twice: ids.length < lines.length };
  },
  decide: (state, { productId, lines }, { facts }) => {
    if (facts.twice) return reject('component-twice', 'A component is in there twice.', { field: 'lines' });
    return JSON.stringify(lines) === state ? [] : [BillOfMaterialsSet({ productId, sku: facts.sku, lines })];
  },
});
