import { notFound } from 'next/navigation';

/** Addresses that no page has: said within the frame, so that nobody has to find the way back. */
export default function Unknown() {
  notFound();
}
