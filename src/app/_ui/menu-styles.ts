/** What menus, selects and popovers share. */
export const floating =
  'z-50 rounded-lg border border-line bg-raised text-ink shadow-lg data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 duration-100';

export const menuItem =
  'relative flex cursor-default select-none items-center gap-2 rounded-md px-2 py-1.5 text-sm outline-none data-disabled:pointer-events-none data-disabled:opacity-50 data-highlighted:bg-brand-soft pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';
