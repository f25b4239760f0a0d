'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Panel } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import { TakenOut } from '@/app/_ui/taken-out';
import { MOST_IMAGES, type ProductImage } from '@/server/catalog/contract';
import { Chooser } from './chooser';
import { PhotoRow } from './photo-row';
import { PHOTO_KINDS, shrink } from './shrink';
import { useSending } from './use-sending';

type Props = { productId: string; sku: string; name: string; images: readonly ProductImage[] };

/** The photos of a product in their order: added, described, moved, taken out and put back. */
export function Photos({ productId, sku, name, images }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const may = useMay('catalog.addProductImage');
  const [gone, setGone] = useState<{ image: ProductImage; place: number }>();
  const done = { onSuccess: () => router.refresh() };
  const order = useMutation(trpc.catalog.orderProductImages.mutationOptions(done));
  const remove = useMutation(trpc.catalog.removeProductImage.mutationOptions(done));
  const back = useMutation(trpc.catalog.addProductImage.mutationOptions(done));
  const { list, send } = useSending(async (file) => ({
    address: `/api/desk/products/${productId}/images?imageId=${crypto.randomUUID()}`,
    body: await shrink(file),
  }));
  const move = (place: number, by: 1 | -1) => {
    const ids = images.map(({ imageId }) => imageId);
    const [moved] = ids.splice(place, 1);
    if (moved) order.mutate({ productId, imageIds: ids.toSpliced(place + by, 0, moved) });
  };
  const takeOut = async (image: ProductImage, place: number) => {
    await remove.mutateAsync({ productId, imageId: image.imageId });
    setGone({ image, place });
  };
  const putBack = async () => {
    if (!gone) return;
    const { imageId, sha256, alt } = gone.image;
    await back.mutateAsync({ productId, imageId, sha256, alt, place: gone.place });
    setGone(undefined);
  };
  const error = order.error ?? remove.error ?? back.error;
  const busy = order.isPending || remove.isPending || back.isPending;
  return (
    <Panel
      title="Photos"
      description={
        images.length === 0 ? 'The shop shows the drawing until there is one.' : 'The first one is the main photo.'
      }
    >
      <div className="grid gap-3">
        {error && <Notice tone="negative">{sentenceOf(error)}</Notice>}
        {images.length > 0 && (
          <ul aria-label={`Photos of ${name}`} className="divide-y divide-line">
            {images.map((image, place) => (
              <PhotoRow
                key={image.imageId}
                {...{ productId, sku, image, place, busy: busy || !may }}
                of={images.length}
                onMove={(by) => move(place, by)}
                onTakeOut={() => void takeOut(image, place).catch(() => {})}
              />
            ))}
          </ul>
        )}
        {gone && (
          <TakenOut
            what={gone.image.alt || 'a photo'}
            busy={back.isPending}
            onPutBack={() => void putBack().catch(() => {})}
          />
        )}
        {may && images.length < MOST_IMAGES && (
          <Chooser
            label="Add photos"
            hint={`Choose them or drop them here: JPEG, PNG or WebP, at most ${MOST_IMAGES}. They are made smaller before they are sent.`}
            accept={PHOTO_KINDS.join()}
            list={list}
            onFiles={(files) => void send(files)}
          />
        )}
      </div>
    </Panel>
  );
}
