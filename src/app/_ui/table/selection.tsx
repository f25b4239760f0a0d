'use client';

import { X } from 'lucide-react';
import { createContext, type ReactNode, use, useState } from 'react';
import { Button } from '../button';
import { Checkbox } from '../checkbox';

type Chosen = { ids: ReadonlySet<string>; set: (ids: ReadonlySet<string>) => void };
const SelectionContext = createContext<Chosen | undefined>(undefined);

/** Holds which rows are selected, for the checkboxes and the bulk bar inside it. */
export function Selection({ children }: { children: ReactNode }) {
  const [ids, set] = useState<ReadonlySet<string>>(new Set());
  return <SelectionContext value={{ ids, set }}>{children}</SelectionContext>;
}

export function useSelection(): Chosen {
  const chosen = use(SelectionContext);
  if (!chosen) throw new Error('useSelection stands inside <Selection>');
  return chosen;
}

export function RowCheckbox({ id }: { id: string }) {
  const { ids, set } = useSelection();
  const toggle = () => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    set(next);
  };
  return <Checkbox data-row-checkbox aria-label="Select row" checked={ids.has(id)} onCheckedChange={toggle} />;
}

export function SelectAll({ ids: all }: { ids: string[] }) {
  const { ids, set } = useSelection();
  const chosen = all.filter((id) => ids.has(id)).length;
  const state = chosen === 0 ? false : chosen === all.length || 'indeterminate';
  return (
    <Checkbox
      aria-label="Select all rows"
      checked={state}
      onCheckedChange={() => set(new Set(state === true ? [] : all))}
    />
  );
}

/** Rises when rows are selected. `children` gets the ids and a way to let go of them. */
export function BulkBar({ children }: { children: (ids: string[], clear: () => void) => ReactNode }) {
  const { ids, set } = useSelection();
  if (ids.size === 0) return null;
  const clear = () => set(new Set());
  return (
    <div
      role="toolbar"
      aria-label="Selected rows"
      className="sticky bottom-4 z-20 mx-auto flex w-fit max-w-full items-center gap-2 overflow-x-auto rounded-lg border border-line bg-raised p-1.5 pl-3 text-sm shadow-lg max-md:bottom-20"
    >
      <span className="figures whitespace-nowrap pr-2 text-dense">{ids.size} selected</span>
      {children([...ids], clear)}
      <Button variant="ghost" size="icon-sm" aria-label="Clear selection" onClick={clear}>
        <X />
      </Button>
    </div>
  );
}
