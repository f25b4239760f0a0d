import { Check, FileText } from 'lucide-react';
import { DataList } from '@/app/_ui/data-list';
import type { ShownProduct } from '../../../_shop/data';
import { figureTable } from '../../../_shop/figures';
import { fileAddress, fileWords } from '../../../_shop/photo';

/** Text, what is in the box, all figures, documents. */
export function Details({ product }: { product: ShownProduct }) {
  const { sku, description, includes } = product;
  // Every product has a manual made from its figures, unless the catalogue names one of its own.
  const own = [...product.documents, ...product.files].some((document) => document.kind === 'manual');
  const documents = [
    ...product.files.map((file) => ({ title: file.title, url: fileAddress(file), words: fileWords(file) })),
    ...product.documents.map(({ title, url }) => ({ title, url, words: 'PDF' })),
    ...(own ? [] : [{ title: `Manual ${sku}`, url: `/documents/${sku}/manual.pdf`, words: 'PDF' }]),
  ];
  return (
    <div className="mt-12 grid gap-10 lg:grid-cols-2">
      <section aria-labelledby="about" className="grid content-start gap-4">
        <h2 id="about" className="text-lg">
          About this product
        </h2>
        {description.split('\n\n').map((paragraph) => (
          <p key={paragraph} className="reading text-muted">
            {paragraph}
          </p>
        ))}
        {includes.length > 0 && (
          <>
            <h3 className="mt-2 font-medium text-base">In the box</h3>
            <ul className="grid gap-1.5 text-sm">
              {includes.map((thing) => (
                <li key={thing} className="flex items-start gap-2">
                  <Check aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-positive" />
                  {thing}
                </li>
              ))}
            </ul>
          </>
        )}
        {documents.length > 0 && (
          <>
            <h3 className="mt-2 font-medium text-base">Documents</h3>
            <ul className="grid gap-1.5 text-sm">
              {documents.map(({ title, url, words }) => (
                <li key={url}>
                  <a href={url} className="inline-flex min-h-6 items-center gap-2 text-brand hover:underline">
                    <FileText aria-hidden="true" className="size-4" />
                    {title} ({words})
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="figures" className="grid content-start gap-4">
        <h2 id="figures" className="text-lg">
          Figures
        </h2>
        <DataList facts={figureTable(product.specifications).map((fact) => ({ ...fact, figures: true }))} />
      </section>
    </div>
  );
}
