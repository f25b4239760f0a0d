import type { ShownProduct } from '../../../_shop/data';
import { kindNames } from '../../../_shop/kinds';
import { ProductPicture } from '../../../_shop/product-picture';
import { Gallery } from './gallery';

/** Picture, name, what it is for, and the four figures that decide. */
export function Heading({ product }: { product: ShownProduct }) {
  const { maxHeadM, maxFlowLpm, powerW, suctionM, volumeL, maxPressureBar, lengthM, outlet, inlet } =
    product.specifications;
  const deciding = [
    ['Head up to', maxHeadM, 'm'],
    ['Flow up to', maxFlowLpm, 'l/min'],
    ['Power', powerW, 'W'],
    ['Volume', volumeL, 'l'],
    ['Length', lengthM, 'm'],
    ['Suction lift', suctionM, 'm'],
    ['Connection', outlet ?? inlet, ''],
    ['Pressure', maxHeadM ? undefined : maxPressureBar, 'bar'],
  ].filter(([, value]) => value !== undefined);
  return (
    <header className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] md:items-center">
      {product.images.length > 0 ? (
        <Gallery name={product.name} sku={product.sku} photos={product.images} />
      ) : (
        <ProductPicture sku={product.sku} eager className="border border-line p-4" />
      )}
      <div className="grid min-w-0 gap-3">
        <p className="figures text-dense text-muted">
          {product.sku} · {kindNames[product.kind]}
        </p>
        <h1 className="text-xl">{product.name}</h1>
        <p className="reading text-muted">{product.summary}</p>
        <dl className="mt-1 grid grid-cols-2 gap-x-6 gap-y-3 border-line border-t pt-4">
          {deciding.slice(0, 4).map(([label, value, unit]) => (
            <div key={label} className="grid">
              <dt className="text-dense text-muted">{label}</dt>
              <dd className="figures text-lg">
                {value} <span className="text-muted text-sm">{unit}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}
