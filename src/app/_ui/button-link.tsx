import type { ComponentProps } from 'react';
import { type ButtonLook, buttonStyles } from './button-styles';
import { cn } from './cn';
import { href as route } from './href';
import { Link } from './link';

type Props = Omit<ComponentProps<typeof Link>, 'href'> & ButtonLook & { href: string };

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function ButtonLink({ href, variant, size, wide, className, ...rest }: Props) {
  return <Link href={route(href)} className={cn(buttonStyles({ variant, size, wide }), className)} {...rest} />;
}
