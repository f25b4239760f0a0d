'use client';

import { CircleAlert, CircleCheck, Info, LoaderCircle, TriangleAlert } from 'lucide-react';
import { Toaster as Sonner } from 'sonner';

export { toast } from 'sonner';

const icon = 'size-4';

/** Where short confirmations appear. Mounted once, in the root layout; call `toast.success('Saved')` anywhere. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      mobileOffset={{ bottom: 96 }} // above the bars that stand at the thumb
      gap={8}
      style={{ fontFamily: 'inherit' }}
      icons={{
        success: <CircleCheck className={`${icon} text-positive`} />,
        error: <CircleAlert className={`${icon} text-negative`} />,
        warning: <TriangleAlert className={`${icon} text-caution`} />,
        info: <Info className={`${icon} text-brand`} />,
        loading: <LoaderCircle className={`${icon} animate-spin text-muted`} />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-3 rounded-lg border border-line bg-raised p-3 text-sm text-ink shadow-lg [&>[data-icon]]:mt-0.5',
          title: 'font-medium',
          description: 'text-dense text-muted',
          content: 'flex-1',
          actionButton: 'shrink-0 rounded-md px-2 py-1 text-dense font-medium text-brand hover:bg-brand-soft',
          cancelButton: 'shrink-0 rounded-md px-2 py-1 text-dense text-muted hover:bg-sunken',
        },
      }}
    />
  );
}
