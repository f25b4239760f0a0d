'use client';

import { useEffect, useState } from 'react';
import type { PaletteGroup } from './command-palette';

type State = { query: string; groups: PaletteGroup[]; failed: boolean };
const nothing: State = { query: '', groups: [], failed: false };

/** Asks `search` 120 ms after the last key; an answer to an older question is thrown away. */
export function usePaletteSearch(
  query: string,
  search: ((query: string, signal: AbortSignal) => Promise<PaletteGroup[]>) | undefined,
) {
  const [state, setState] = useState<State>(nothing);
  const asked = query.trim();
  useEffect(() => {
    if (!asked || !search) {
      setState(nothing);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const groups = await search(asked, controller.signal);
        if (!controller.signal.aborted) setState({ query: asked, groups, failed: false });
      } catch {
        if (!controller.signal.aborted) setState({ query: asked, groups: [], failed: true });
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked, search]);
  return { groups: state.groups, failed: state.failed, pending: Boolean(asked && search) && state.query !== asked };
}
