import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button-link';
import { Wordmark } from '@/app/_ui/shell/wordmark';
import { Basics } from './_reference/basics';
import { EndpointEntry } from './_reference/endpoint-entry';
import { routes } from './_rest/routes';

export const metadata: Metadata = { title: 'API reference', description: 'The REST API of Jovey, version 1.' };

const tags = [...new Set(routes.map((route) => route.tag))];
const anchor = (tag: string) => tag.toLowerCase().replace(/\W+/g, '-');

/** The API for people: made of the same table that answers requests. */
export default function Reference() {
  return (
    <div className="mx-auto max-w-6xl px-4 pb-20 text-sm md:px-6">
      <header className="flex h-16 items-center justify-between gap-4">
        <Wordmark href="/" />
        <ButtonLink href="/api/v1/openapi.json" size="sm" prefetch={false}>
          OpenAPI 3.1
        </ButtonLink>
      </header>
      <div className="grid gap-8 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <nav aria-label="Contents" className="top-6 h-fit lg:sticky">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 lg:grid">
            {['Basics', ...tags].map((tag) => (
              <li key={tag}>
                <a href={`#${anchor(tag)}`} className="inline-flex min-h-7 items-center text-muted hover:text-ink">
                  {tag}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="content" className="grid min-w-0 gap-12">
          <section id={anchor('Basics')}>
            <h1 className="mb-4 text-xl">Jovey API</h1>
            <Basics />
          </section>
          {tags.map((tag) => (
            <section key={tag} id={anchor(tag)} aria-label={tag} className="scroll-mt-6">
              <h2 className="mb-3 text-lg">{tag}</h2>
              <div className="grid gap-3">
                {routes
                  .filter((route) => route.tag === tag)
                  .map((route) => (
                    <EndpointEntry key={`${route.method} ${route.path}`} endpoint={route} />
                  ))}
              </div>
            </section>
          ))}
        </main>
      </div>
    </div>
  );
}
