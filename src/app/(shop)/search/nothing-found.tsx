import { SearchX } from 'lucide-react';
import { EmptyState } from '@/app/_ui/empty-state';
import type { Shelf } from '../_shop/data';
import { SubCategories } from '../c/[slug]/sub-categories';

/** Nothing was found, or nothing was asked: what to try instead. */
export function NothingFound({ text, categories }: { text: string; categories: Shelf['categories'] }) {
  return (
    <div className="grid gap-6">
      <EmptyState icon={<SearchX />} title={text ? 'No product has these words' : 'What are you looking for?'}>
        Try fewer words, a type (“jet pump”), a need (“cellar”) or a model (“CP 550”). Small slips of the finger are
        forgiven.
      </EmptyState>
      <div className="grid justify-items-center gap-3">
        <p className="text-muted text-sm">Or choose a category:</p>
        <SubCategories categories={categories.filter((c) => c.depth === 1)} />
      </div>
    </div>
  );
}
