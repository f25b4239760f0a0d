'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { href } from '../href';
import { Link } from '../link';
import { withParams } from './address';

type Props = { field: string; children: ReactNode; param?: string; first?: 'asc' | 'desc' };

/** A column's title that sorts by it: `?sort=total` rising, `?sort=-total` falling. */
export function SortHeader({ field, children, param = 'sort', first = 'asc' }: Props) {
  const params = useSearchParams();
  const current = params.get(param);
  const rising = current === field;
  const falling = current === `-${field}`;
  const next = rising ? `-${field}` : falling ? field : first === 'asc' ? field : `-${field}`;
  const Sign = rising ? ArrowUp : falling ? ArrowDown : ChevronsUpDown;
  return (
    <Link
      href={href(withParams(params.toString(), { [param]: next }))}
      scroll={false}
      className="group inline-flex items-center gap-1 hover:text-ink"
    >
      {children}
      <Sign className={rising || falling ? 'size-3' : 'size-3 opacity-40 group-hover:opacity-100'} />
      {(rising || falling) && <span className="sr-only">{rising ? 'sorted ascending' : 'sorted descending'}</span>}
    </Link>
  );
}
