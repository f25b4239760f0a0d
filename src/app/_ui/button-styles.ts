import { cva, type VariantProps } from 'class-variance-authority';

/** The look of a button, for elements that are not one (a link, a file label). */
export const buttonStyles = cva(
  'relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-medium transition-colors touch-target disabled:opacity-50 aria-disabled:opacity-50 aria-disabled:pointer-events-none [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-brand text-brand-ink hover:bg-brand-strong active:bg-brand-strong',
        accent: 'bg-accent text-accent-ink hover:bg-accent-strong active:bg-accent-strong',
        secondary: 'border border-line-strong/60 bg-surface text-ink hover:border-line-strong hover:bg-sunken',
        ghost: 'text-ink hover:bg-sunken active:bg-line',
        danger: 'bg-negative text-negative-ink hover:bg-negative-strong active:bg-negative-strong',
        link: 'rounded-sm text-brand underline-offset-4 hover:underline',
      },
      size: {
        sm: 'h-7 px-2.5 text-dense gap-1.5 [&_svg]:size-3.5',
        md: 'h-9 px-3.5 text-sm',
        lg: 'h-12 px-5 text-base',
        icon: 'size-9',
        'icon-sm': 'size-7',
      },
      wide: { true: 'w-full' },
    },
    compoundVariants: [{ variant: 'link', className: 'h-auto px-0' }],
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export type ButtonLook = VariantProps<typeof buttonStyles>;
