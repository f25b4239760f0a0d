'use client';
import { usePathname } from 'next/navigation';

/** Says which page a form of the time machine was sent from, so that it leads back there. */
export const BackTo = () => <input type="hidden" name="to" value={usePathname()} />;
