import { signedIn } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';

/** To the history of one thing, for those who may read the log. `stream` is its id there, such as `order-…`. */
export async function HistoryLink({ stream }: { stream: string }) {
  const actor = (await signedIn())?.actor;
  if (actor?.kind !== 'staff' || !actor.functions.some((fn) => fn === '*' || fn === 'event-log')) return null;
  return (
    <ButtonLink href={`/desk/events/streams/${encodeURIComponent(stream)}`} variant="ghost">
      History
    </ButtonLink>
  );
}
