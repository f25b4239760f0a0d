'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_api/client';
import { who } from '../_who';

/** Names of staff and of API keys, by id; empty until they are here. */
export const useNames = () => useQuery(useTRPC().identity.names.queryOptions()).data ?? {};

/** Who asked for a decision: a colleague, or an API key by its name. */
export function Asker({ by }: { by: string }) {
  return who(by, useNames(), 'A colleague');
}
