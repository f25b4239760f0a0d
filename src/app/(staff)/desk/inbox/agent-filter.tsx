import { cn } from '@/app/_ui/cn';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import type { View } from './inbox-tabs';

type Props = {
  view?: View;
  agent: string | undefined;
  agents: { name: string; title: string }[];
  /** The list that is filtered. */
  base?: string;
};

/** What belongs to one agent, or to all. */
export function AgentFilter({ view = 'waiting', agent, agents, base = '/desk/inbox' }: Props) {
  const address = (name?: string) => {
    const params = new URLSearchParams({ ...(view !== 'waiting' && { view }), ...(name && { agent: name }) });
    return `${base}${params.size > 0 ? `?${params}` : ''}`;
  };
  return (
    <nav aria-label="Agents" className="-mt-2 mb-4 flex flex-wrap gap-1.5 text-dense">
      {[{ name: undefined, title: 'All agents' }, ...agents].map(({ name, title }) => (
        <Link
          key={title}
          href={href(address(name))}
          aria-current={name === agent ? 'true' : undefined}
          className={cn(
            'rounded-full border border-line px-2.5 py-1 text-muted hover:bg-sunken',
            'aria-[current=true]:border-line-strong aria-[current=true]:bg-sunken aria-[current=true]:text-ink',
          )}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
