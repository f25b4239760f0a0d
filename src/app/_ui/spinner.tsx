import { LoaderCircle } from 'lucide-react';
import { cn } from './cn';

/** A small sign of work in a control. Pages show skeletons instead. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden="true" className={cn('size-4 animate-spin', className)} />;
}
