import { useRouter } from 'next/navigation';
import { toast } from '@/app/_ui/toaster';

/** What follows a step that worked: say so, close, show the new state. A refused one stays open and is said by the dialog. */
export function useStep(onClose: () => void) {
  const router = useRouter();
  return async (act: () => Promise<unknown>, done: string) => {
    try {
      await act();
    } catch {
      router.refresh();
      return;
    }
    toast.success(done);
    onClose();
    router.refresh();
  };
}
