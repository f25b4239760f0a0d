import { cn } from '../cn';
import { href as route } from '../href';
import { Link } from '../link';

/** The mark: a J that is also a volute, with the eye of the impeller in it. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={cn('size-7', className)}>
      <rect width="32" height="32" rx="8" fill="var(--brand)" />
      <path
        d="M19.5 7v11.2a5.6 5.6 0 1 1-5.6-5.6"
        fill="none"
        stroke="var(--brand-ink)"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle cx="13.9" cy="18.2" r="1.9" fill="var(--brand-ink)" />
    </svg>
  );
}

type Props = { href: string; name?: string; tag?: string; className?: string };

/** Mark and name, leading home; `tag` says which face of the house this is. */
export function Wordmark({ href, name = 'Jovey', tag, className }: Props) {
  return (
    <Link href={route(href)} className={cn('flex shrink-0 items-center gap-2 rounded-md', className)}>
      <Mark />
      <span className="font-semibold text-lg tracking-tight">{name}</span>
      {tag && <span className="self-end pb-1 text-muted text-xs">{tag}</span>}
    </Link>
  );
}
