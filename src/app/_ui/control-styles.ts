import { cva } from 'class-variance-authority';

/** The box that text is typed into or chosen from. */
export const controlStyles = cva(
  'w-full min-w-0 rounded-md border border-line-strong/70 bg-surface text-ink transition-colors touch-target placeholder:text-muted/80 hover:border-line-strong focus-visible:border-brand focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-muted aria-invalid:border-negative aria-invalid:focus-visible:outline-negative',
  {
    variants: {
      size: { sm: 'h-7 px-2 text-dense', md: 'h-9 px-3 text-sm pointer-coarse:text-base', lg: 'h-12 px-4 text-base' },
    },
    defaultVariants: { size: 'md' },
  },
);

export type ControlSize = 'sm' | 'md' | 'lg';
