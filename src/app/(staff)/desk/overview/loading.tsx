import { Skeleton } from '@/app/_ui/skeleton';

const tiles = Array.from({ length: 12 }, (_, i) => `tile-${i}`);

export default function Loading() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-5">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-9" />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        {tiles.map((key) => (
          <Skeleton key={key} className="h-24" />
        ))}
      </div>
      <Skeleton className="h-72" />
    </div>
  );
}
