'use client';
import { useEffect, useRef, useState } from 'react';
import { type EventLine, lineOf, type WholeEvent } from './event-line';

const MOST = 500;

/** Follows the log from the newest row shown. While paused, what happens is kept aside; nothing is lost by a broken line. */
export function useLiveEvents(search: string, first: EventLine[], on: boolean) {
  const [rows, setRows] = useState(first);
  const [aside, setAside] = useState<EventLine[]>([]);
  const [paused, setPaused] = useState(false);
  const [line, setLine] = useState<'connecting' | 'open' | 'broken'>('connecting');
  const still = useRef(false);
  const newest = first[0]?.position;

  useEffect(() => {
    if (!on) return;
    const from = newest === undefined ? '' : `&after=${newest}`;
    const source = new EventSource(`/api/events/stream?${search}${from}`);
    source.onopen = () => setLine('open');
    source.onerror = () => setLine(source.readyState === EventSource.CLOSED ? 'broken' : 'connecting');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = lineOf(JSON.parse(data) as WholeEvent); // our own endpoint, the list's own words
      const add = (list: EventLine[]) =>
        list.some((known) => known.position >= event.position) ? list : [event, ...list].slice(0, MOST);
      if (still.current) setAside(add);
      else setRows(add);
    };
    return () => source.close();
  }, [search, on, newest]);

  const resume = () => {
    still.current = false;
    setPaused(false);
    setRows((list) => [...aside, ...list].slice(0, MOST));
    setAside([]);
  };
  const pause = () => {
    still.current = true;
    setPaused(true);
  };
  return { rows, waiting: aside.length, paused, line, toggle: paused ? resume : pause };
}
