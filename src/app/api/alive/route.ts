/** The process answers: for load balancers, and the floor that benchmarks compare with. Says nothing of the database. */
export const dynamic = 'force-dynamic';
export const GET = () =>
  new Response('alive', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
