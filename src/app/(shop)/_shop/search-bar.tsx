'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { cn } from '@/app/_ui/cn';
import { controlStyles } from '@/app/_ui/control-styles';
import { Form } from '@/app/_ui/form';
import { href } from '@/app/_ui/href';
import { useTypedBefore } from '@/app/_ui/use-typed-before';
import { Suggestion } from './suggestion';

const PLACEHOLDER = 'Search by need, type or model';

/** Searches while typing; a plain form before any script has loaded. Arrow keys choose, Enter goes, Escape closes. */
export function SearchBar({ defaultValue = '' }: { defaultValue?: string }) {
  const [text, setText] = useState(defaultValue);
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const list = useId();
  const router = useRouter();
  const trpc = useTRPC();
  const box = useTypedBefore<HTMLInputElement>(({ target }) => {
    setText(target.value);
    setOpen(target === document.activeElement);
  });
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQuery({
    ...trpc.catalog.search.queryOptions({ text: asked, limit: 6 }),
    enabled: open && asked.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found = asked.length > 1 ? (data ?? []) : [];
  const shown = open && found.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // The browser empties a search box at this key: only once there is no list to close.
      if (shown) event.preventDefault();
      setOpen(false);
    }
    if (event.key === 'ArrowDown' && found.length > 0) setOpen(true);
    if (!shown || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter')) return;
    if (event.key === 'Enter') {
      const chosen = found[marked];
      if (!chosen) return;
      event.preventDefault();
      setOpen(false);
      router.push(href(`/p/${chosen.slug}`));
      return;
    }
    event.preventDefault();
    setMarked((i) => (i + (event.key === 'ArrowDown' ? 1 : -1) + found.length + 1) % (found.length + 1));
  };
  return (
    <search>
      <Form
        action="/search"
        className="relative"
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
        onSubmit={() => setOpen(false)}
      >
        <Search aria-hidden="true" className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
        <input
          ref={box}
          type="search"
          name="q"
          autoComplete="off"
          role="combobox"
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown && marked >= 0 && found[marked] ? `${list}-${marked}` : undefined}
          aria-label={PLACEHOLDER}
          placeholder={PLACEHOLDER}
          maxLength={120}
          value={text}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setMarked(-1);
          }}
          onKeyDown={onKeyDown}
          className={cn(controlStyles({ size: 'md' }), 'h-10 rounded-lg bg-surface pl-9')}
        />
        <div
          id={list}
          role="listbox"
          aria-label="Suggestions"
          hidden={!shown}
          className="absolute inset-x-0 top-11 z-40 overflow-hidden rounded-lg border border-line bg-raised p-1 shadow-lg"
        >
          {found.map((product, i) => (
            <Suggestion key={product.id} id={`${list}-${i}`} product={product} marked={i === marked} />
          ))}
        </div>
        <p role="status" className="sr-only">
          {shown && `${found.length} ${found.length === 1 ? 'product' : 'products'} suggested, arrow keys to choose`}
        </p>
      </Form>
    </search>
  );
}
