import NextLink, { type LinkProps } from 'next/link';

/** Pages that were made before anybody asked: to fetch them ahead costs the server next to nothing. */
const madeBefore = /^\/($|[?#]|(c|p|help)(\/|$))/;

/**
 * A link to a page. One that is made before is fetched as soon as the link is seen; one that is made for the person who
 * asks (10 to 30 ms of the server's time, and a list has fifty of them) only when they reach for it: see `FetchAhead`.
 */
export function Link<RouteType>(props: LinkProps<RouteType>) {
  const { prefetch = madeBefore.test(String(props.href)) ? undefined : false } = props;
  return <NextLink {...props} prefetch={prefetch} {...(prefetch === false && { 'data-ahead': '' })} />;
}
