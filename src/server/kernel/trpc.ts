import { initTRPC, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import superjson from 'superjson';
import { z } from 'zod';
import { type Actor, type Allow, mayPass } from './actor';
import type { AnyCommand, Done } from './command';
import { scopeOf, withScope } from './database/scope';
import { isUnreachable, UNREACHABLE } from './database/unreachable';
import { newId } from './id';
import { report } from './observe/faults';
import { idsNow, withIds } from './observe/log';
import { observe } from './observe/metrics';
import { answered } from './observe/request';
import { traced } from './observe/trace';
import { type Passing, witnessed } from './observe/witness';
import { isRejection, Rejected, type Rejection, reject } from './rejection';
import { run } from './run';
import './sentences';
import { UNSTORABLE, unstorableAt } from './storable';

/** What every procedure knows: the organisation, who asks, and how to tell their requests apart. */
export type Context = {
  orgId: string;
  actor: () => Promise<Actor>;
  requestId: string;
  ip?: string;
  key?: string;
  /** What the events of this request have in common; made where it is missing. */
  correlationId?: string;
  /** The moment in the past that a member of staff looks at. */
  past?: () => Promise<Past | undefined>;
};

/** The business as it was at a position; `schema` is missing while it is being prepared. */
export type Past = { position: number; schema?: string; at?: Date };

/** What every procedure carries: its allow list, so that pages offer only what the door would let pass. */
export type Door = { allow: readonly Allow[] };

const codes = {
  invalid: 'UNPROCESSABLE_CONTENT',
  'not-found': 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  'too-many': 'TOO_MANY_REQUESTS',
} as const;

/** A rejection as the error that doors answer with: the only place that turns one into a transport's code. */
export const asError = (rejection: Rejection) =>
  new TRPCError({ code: codes[rejection.kind], message: rejection.message, cause: new Rejected(rejection) });

const t = initTRPC
  .context<Context>()
  .meta<Door>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message:
        error.code === 'INTERNAL_SERVER_ERROR'
          ? 'Something went wrong here. Nothing was changed; please try again.'
          : error.cause instanceof z.ZodError
            ? (error.cause.issues[0]?.message ?? shape.message)
            : shape.message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        rejection: error.cause instanceof Rejected ? error.cause.rejection : undefined,
        fields: error.cause instanceof z.ZodError ? z.flattenError(error.cause).fieldErrors : undefined,
      },
    }),
  });

export const router = t.router;
export const callerFactory = t.createCallerFactory;

const notYet = reject('past-not-ready', 'The past is still being prepared. Please wait a moment.', {
  kind: 'conflict',
});
const onlyLooking = reject(
  'looking-at-the-past',
  'You are looking at the past, where nothing can be changed. Nothing was done; go back to now first.',
  { kind: 'conflict' },
);

/** What nobody expected, as a door tells it: a database that cannot be reached is a state that passes, not a fault of the request. */
export const asFailure = (error: unknown): TRPCError | undefined =>
  isUnreachable(error) ? new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: UNREACHABLE, cause: error }) : undefined;

const reachable = t.middleware(async ({ next }) => {
  const answer = await next();
  const failure = answer.ok ? undefined : asFailure(answer.error);
  if (failure) throw failure;
  return answer;
});

/** What a refusal is called: by its rule, or by the transport's code. */
const refusalOf = ({ cause, code }: TRPCError) => (cause instanceof Rejected ? cause.rejection.rejected : code);

/** Every procedure is timed, logged and traced by its own name; a refusal that was meant is no failure. */
const measuring = t.middleware(({ ctx, path, type, next }) => {
  const correlationId = type === 'mutation' ? (ctx.correlationId ?? newId()) : undefined;
  const inside = idsNow().endpoint !== undefined; // an endpoint leaves the line of its request itself
  const ids = { requestId: ctx.requestId, procedure: path, ...(correlationId && { correlationId }) };
  const names = { 'rpc.method': path, 'rpc.kind': type, 'jovey.request_id': ctx.requestId };
  return withIds(ids, () =>
    traced(`trpc ${path}`, names, async () => {
      const start = performance.now();
      let who: Actor | undefined;
      const actor = async () => {
        who = await ctx.actor();
        return who;
      };
      const answer = await next({ ctx: { ...ctx, actor, correlationId } });
      const error = answer.ok ? undefined : answer.error;
      const failed = error !== undefined && /INTERNAL_SERVER_ERROR|SERVICE_UNAVAILABLE|TIMEOUT/.test(error.code);
      observe('procedure', path, performance.now() - start, failed);
      if (failed) report(path, error, { orgId: ctx.orgId });
      const status = error ? getHTTPStatusCodeFromError(error) : 200;
      const refused = error && !failed ? refusalOf(error) : undefined;
      if (!inside) answered({ method: type, path, status, start, orgId: ctx.orgId, actor: who, refused });
      return answer;
    }),
  );
});

/** What a witness hears of somebody at a door. */
const at = (
  ctx: Context,
  actor: Actor,
  door: string,
): Pick<Passing, 'orgId' | 'actor' | 'door' | 'address' | 'requestId'> => ({
  orgId: ctx.orgId,
  actor,
  door,
  address: ctx.ip,
  requestId: ctx.requestId,
});

/** A procedure for those on the list; reads inside it run as the actor under row-level security. */
const guarded = (allow: readonly Allow[]) =>
  t.procedure
    .meta({ allow })
    .use(measuring)
    .use(reachable)
    .use(async ({ ctx, next, path, getRawInput }) => {
      const actor = await ctx.actor();
      if (!mayPass(allow, actor)) {
        await witnessed({ ...at(ctx, actor, path), deed: 'refused', input: await getRawInput() });
        throw new TRPCError(
          actor.kind === 'visitor'
            ? { code: 'UNAUTHORIZED', message: 'Please sign in.' }
            : { code: 'FORBIDDEN', message: 'You do not have permission to see this.' },
        );
      }
      const past = actor.kind === 'staff' ? await ctx.past?.() : undefined;
      if (past && !past.schema) throw asError(notYet);
      const scope = { ...scopeOf(ctx.orgId, actor), ...(past && { schema: past.schema, now: past.at }) };
      return withScope(scope, () => next({ ctx: { ...ctx, who: actor, looking: past } }));
    });

/** What a query's body may use. */
export type Asking = { orgId: string; actor: Actor };

/** A door for reading: who may ask, what, and the projection's query that answers. */
export const query = <I extends z.ZodType, O>(
  allow: readonly Allow[],
  input: I,
  answer: (input: z.output<I>, asking: Asking) => Promise<O>,
) =>
  guarded(allow)
    .input(input)
    .query(async ({ input: asked, ctx, path }) => {
      const field = unstorableAt(asked);
      if (field !== undefined) throw asError(reject('invalid-input', UNSTORABLE, { field }));
      const given = await answer(asked as z.output<I>, { orgId: ctx.orgId, actor: ctx.who });
      await witnessed({ ...at(ctx, ctx.who, path), deed: 'read', input: asked, answer: given });
      return given;
    });

const Keyed = z.object({ idempotencyKey: z.string().min(8).max(200).optional() });

/** What a client sends: the command's own input, plus an optional key. */
export type Sent<C extends AnyCommand> = z.input<C['input']> & z.infer<typeof Keyed>;

/** A door for a command: its own input schema (plus an optional `idempotencyKey`), its own permissions. */
export const door = <C extends AnyCommand>(command: C) =>
  guarded(command.allow)
    .input(z.looseObject({}) as unknown as z.ZodType<Sent<C>, Sent<C>>) // a record here; parsed by the command itself, in `run`
    .mutation(async ({ input, ctx, path }): Promise<Done['done']> => {
      if (ctx.looking) throw asError(onlyLooking);
      const { idempotencyKey, ...rest } = input as Record<string, unknown>; // what looseObject let through
      const outcome = await run(command, rest as never, {
        orgId: ctx.orgId,
        actor: ctx.who,
        requestId: ctx.requestId,
        correlationId: ctx.correlationId,
        key: ctx.key ?? Keyed.parse({ idempotencyKey }).idempotencyKey,
      });
      if (isRejection(outcome)) throw asError(outcome);
      await witnessed({ ...at(ctx, ctx.who, path), deed: 'changed', input: rest, stream: outcome.done.stream });
      return outcome.done;
    });
