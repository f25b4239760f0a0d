import type { Route } from 'next';
import { redirect } from 'next/navigation';

export default function Desk() {
  redirect('/desk/overview' as Route); // typed once the page is there
}
