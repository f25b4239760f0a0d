import { counted } from '@/server/kernel/counted';
import { offered } from '../facts';
import { approvedSuppliers, assigned, timed, toBase } from '../order/observe';
import type { Subject } from './subject';

/** Components that approved suppliers sell us, each under the one it is bought from. */
export async function observe(orgId: string, only?: string): Promise<{ subjects: Subject[]; summary: string }> {
  const [offers, suppliers, rates] = await Promise.all([offered(orgId), approvedSuppliers(), toBase(orgId)]);
  const parts = offers.filter((o) => o.line.kind === 'component' && (!only || o.line.itemId === only));
  const subjects = assigned(parts, suppliers, rates).flatMap((offer): Subject[] => {
    const supplier = suppliers.find((s) => s.supplierId === offer.supplierId);
    const factor = supplier && rates.of(supplier.currency);
    if (!supplier || !factor) return [];
    const line = timed(offer, supplier);
    return [
      {
        id: line.itemId,
        type: 'component',
        label: `${line.sku} ${line.name}`,
        supplier: supplier.name,
        currency: supplier.currency,
        baseCurrency: rates.base,
        toBase: factor,
        line,
      },
    ];
  });
  return { subjects, summary: `${counted(subjects.length, 'component')} with reorder points` };
}
