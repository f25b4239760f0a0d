'use client';
import { useMutation } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';
import { ProductPicture } from '@/app/(shop)/_shop/product-picture';
import type { ProductImage } from '@/server/catalog/contract';

type Props = {
  productId: string;
  sku: string;
  image: ProductImage;
  /** From 0, of how many. */
  place: number;
  of: number;
  busy: boolean;
  onMove: (by: 1 | -1) => void;
  onTakeOut: () => void;
};

/** One photo: what it shows, in words for those who do not see it; its place; and out with it. */
export function PhotoRow({ productId, sku, image, place, of, busy, onMove, onTakeOut }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const may = useMay('catalog.describeProductImage');
  const [alt, setAlt] = useState(image.alt);
  const describe = useMutation(
    trpc.catalog.describeProductImage.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    describe.mutate({ productId, imageId: image.imageId, alt });
  };
  const name = `photo ${place + 1}`;
  const move = (by: 1 | -1, where: string) => ({
    variant: 'ghost' as const,
    size: 'icon' as const,
    'aria-label': `Move ${name} ${where}`,
    // Not `disabled`: the focus stays on it when the photo has come to the end.
    'aria-disabled': busy || place + by < 0 || place + by >= of,
    onClick: () => !busy && place + by >= 0 && place + by < of && onMove(by),
  });
  return (
    <li className="grid grid-cols-[5rem_1fr] items-start gap-x-4 gap-y-2 py-3 sm:grid-cols-[7rem_1fr_auto]">
      <span className="grid gap-1.5">
        <ProductPicture sku={sku} photo={image} sizes="7rem" className="border border-line" />
        {place === 0 && <Badge tone="brand">Main photo</Badge>}
      </span>
      <Form onSubmit={save} className="grid gap-2">
        <Field
          label={`What is to be seen on ${name}`}
          optional
          error={describe.error && sentenceOf(describe.error)}
          hint={
            image.alt
              ? undefined
              : 'Read aloud to those who do not see it. Until then the shop says the name of the product.'
          }
        >
          <Input value={alt} maxLength={200} readOnly={!may} onChange={(event) => setAlt(event.target.value)} />
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <span className="figures text-muted text-xs">
            {image.width} × {image.height}, {Math.round(image.bytes / 1000)} kB
          </span>
          {alt.trim() !== image.alt && (
            <Button type="submit" size="sm" loading={describe.isPending}>
              Save words
            </Button>
          )}
        </div>
      </Form>
      <div className="col-start-2 flex gap-1 sm:col-start-3">
        <Button {...move(-1, 'forward')}>
          <ArrowUp aria-hidden="true" />
        </Button>
        <Button {...move(1, 'back')}>
          <ArrowDown aria-hidden="true" />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label={`Take out ${name}`}
          aria-disabled={busy}
          onClick={() => !busy && onTakeOut()}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
    </li>
  );
}
