import { Search } from 'lucide-react';
import Form from 'next/form';
import { cn } from '../cn';
import { controlStyles } from '../control-styles';
import { href } from '../href';

type Props = { action: string; placeholder: string; defaultValue?: string; className?: string };

/** Sends words to a page of results; works before any script has loaded. */
export function SearchForm({ action, placeholder, defaultValue, className }: Props) {
  return (
    <Form action={href(action)} role="search" className={cn('relative', className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        name="q"
        aria-label={placeholder}
        placeholder={placeholder}
        defaultValue={defaultValue}
        maxLength={120}
        className={cn(controlStyles({ size: 'md' }), 'h-10 rounded-lg bg-surface pl-9')}
      />
    </Form>
  );
}
