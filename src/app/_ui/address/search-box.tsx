'use client';

import { Search } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { cn } from '../cn';
import { controlStyles } from '../control-styles';
import { href } from '../href';
import { Spinner } from '../spinner';
import { useTypedBefore } from '../use-typed-before';
import { withParams } from './address';

type Props = { label: string; param?: string; placeholder?: string; className?: string };

/** Narrows the list below while typing; the words are kept in the address. "/" jumps into it. */
export function SearchBox({ label, param = 'q', placeholder, className }: Props) {
  const router = useRouter();
  const params = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(params.get(param) ?? '');
  const [pending, start] = useTransition();

  useEffect(() => {
    const current = params.get(param) ?? '';
    if (text === current) return;
    const timer = setTimeout(
      () =>
        start(() => router.replace(href(withParams(params.toString(), { [param]: text.trim() })), { scroll: false })),
      200,
    );
    return () => clearTimeout(timer);
  }, [text, param, params, router]);

  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input,textarea,select,[contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      box.current?.select();
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, []);

  return (
    <span className={cn('relative block w-full max-w-xs', className)}>
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-muted">
        {pending ? <Spinner /> : <Search className="size-4" />}
      </span>
      <input
        ref={useTypedBefore((event) => setText(event.target.value), box)}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={cn(controlStyles({ size: 'md' }), 'h-8 pl-8')}
      />
    </span>
  );
}
