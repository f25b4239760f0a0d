import type { Metadata } from 'next';
import { NotAmongYours } from './_not-among-yours';

export const metadata: Metadata = { title: 'Not among your functions' };

export default function Forbidden() {
  return <NotAmongYours />;
}
