import { toast } from '@/app/_ui/toaster';
import { refusalOf } from './refusal';

/** Says that a line is gone, and offers it back. What had the focus went with the line: the page itself has it now. */
export function takenOut(name: string, from: 'basket' | 'order', putBack: () => Promise<unknown>) {
  document.getElementById('content')?.focus();
  const again = () =>
    putBack().catch((error) => toast.error(refusalOf(error)?.message ?? 'That did not work. Please try again.'));
  toast.success(`Taken out of your ${from}`, {
    description: name,
    duration: 10_000, // long enough to be reached by keyboard
    action: { label: 'Put it back', onClick: () => void again() },
  });
}
