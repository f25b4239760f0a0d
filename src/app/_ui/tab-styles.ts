export const tabList = 'flex gap-5 overflow-x-auto border-line border-b [scrollbar-width:none]';

export const tabLink =
  '-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 whitespace-nowrap border-b-2 border-transparent text-muted text-sm transition-colors touch-target -outline-offset-2 hover:text-ink aria-[current=page]:border-brand aria-[current=page]:font-medium aria-[current=page]:text-ink data-[state=active]:border-brand data-[state=active]:font-medium data-[state=active]:text-ink';
