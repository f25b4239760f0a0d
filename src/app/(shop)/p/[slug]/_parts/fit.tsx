import { Panel } from '@/app/_ui/card';
import type { ShownProduct } from '../../../_shop/data';
import { FitCheck } from './fit-check';
import { situationOf } from './situation';

/** The curve, and whether it is enough for the reader's own house. Products without a curve have no such part. */
export function Fit({ product }: { product: ShownProduct }) {
  if (product.curve.length < 2) return null;
  return (
    <Panel
      title="Does it fit?"
      description="Move the sliders to your own figures; the point shows where the pump would work."
    >
      <FitCheck
        sku={product.sku}
        points={product.curve.map(({ flowLpm, headM }) => ({ flow: flowLpm * 0.06, head: headM }))}
        situation={situationOf(product.kind)}
        suctionM={product.specifications.suctionM}
      />
    </Panel>
  );
}
