import { LRUCache } from 'lru-cache';
import type { Actor } from '../actor';
import { onForgotten } from '../announce';
import type { Emission, JsonObject, Recorded } from '../event';
import { eventDef, upcast } from '../event';
import { newId } from '../id';
import { reveal, type SubjectKeys } from '../personal-data';
import { isRejection, type Rejection } from '../rejection';
import { moved } from '../seen';
import { type StreamDef, streamId } from '../stream';
import type { Past } from './open';
import type { Plan } from './plan';

/** An aggregate as the writer holds it: its state at a version. */
export type Held = { def: StreamDef; version: number; state: unknown };

/** An event decided in this flush, with its final place in the log. */
export type Written = Recorded & { type: string; data: JsonObject; streamType: string };

// States of recently used aggregates. A stale entry is harmless: es_open sends what it lacks.
const cache = new LRUCache<string, Held>({ max: 10_000 });

/** What this process already knows of an aggregate; es_open sends only what came after its version. */
export const heldOf = (orgId: string, stream: string, def: StreamDef): Held => {
  const held = cache.get(`${orgId}/${stream}`);
  return held && held.def === def ? held : { def, version: 0, state: def.initial };
};

/** The aggregates of one flush. Each command decides on what the commands before it left; a refused one leaves nothing. */
export class Workspace {
  private held = new Map<string, Held>();
  readonly written: Written[] = [];
  private since = forgettings;

  constructor(
    private orgId: string,
    readonly now: Date,
    private head: number,
  ) {}

  /** `held`: what was known when the tail was asked for. */
  load(held: ReadonlyMap<string, Held>, tail: readonly Past[], keys: SubjectKeys) {
    this.held = new Map(held);
    for (const { stream, type, schemaVersion, data, pii, subject, at, by } of tail) {
      const held = this.held.get(stream)!; // asked for, so held
      const clear = reveal(eventDef(type), data, pii, subject, keys);
      const event = { type, data: upcast(type, schemaVersion, clear), at, by };
      this.held.set(stream, {
        def: held.def,
        version: held.version + 1,
        state: held.def.evolve(held.state, event as never), // the def's own events
      });
    }
  }

  version = (stream: string) => this.held.get(stream)?.version ?? 0;
  state = (stream: string) => this.held.get(stream)?.state;

  /** Decides a plan and its first commands in order; all of it or nothing. */
  execute(plan: Plan, actor: Actor, by: string): Written[] | Rejection {
    const before = new Map(this.held);
    const mark = this.written.length;
    let done = false;
    try {
      const refused = this.decide(plan, actor, by);
      if (refused) return refused;
      done = true;
      return this.written.slice(mark);
    } finally {
      // Refused or thrown: what its first commands had decided goes with it.
      if (!done) {
        this.held = before;
        this.written.length = mark;
      }
    }
  }

  private decide(plan: Plan, actor: Actor, by: string): Rejection | undefined {
    if (plan.seen?.changed) return plan.seen.changed;
    if (plan.seen && plan.seen.version !== this.version(plan.stream)) return moved();
    for (const step of plan.first) {
      const refused = this.decide(step, actor, by);
      if (refused) return refused;
    }
    const reads = Object.fromEntries(
      Object.entries(plan.reads).map(([name, ref]) => [name, this.state(streamId(ref.stream, ref.id))]),
    );
    const context = { now: this.now, facts: plan.facts, reads, actor, orgId: this.orgId };
    const decided: Emission[] | Rejection = plan.command.decide(this.state(plan.stream), plan.input, context);
    if (isRejection(decided)) return decided;
    for (const emission of decided) this.emit(plan.stream, emission, by);
  }

  /** Adds an event to an aggregate held here. The data is parsed by its contract: what is not in it is not recorded. */
  emit(stream: string, emission: Emission, by: string) {
    const held = this.held.get(stream)!;
    const def = eventDef(emission.type);
    if (!def) throw new Error(`event ${emission.type} is in no contract`);
    const event: Written = {
      id: newId(this.now.getTime()),
      streamId: stream,
      streamType: held.def.type,
      version: held.version + 1,
      position: this.head + this.written.length + 1,
      at: this.now.toISOString(),
      by,
      type: emission.type,
      data: def.schema.parse(emission.data) as JsonObject,
    };
    this.held.set(stream, {
      def: held.def,
      version: event.version,
      state: held.def.evolve(held.state, event as never),
    }); // as above
    this.written.push(event);
  }

  /** After the commit: what is held here is true. */
  keep() {
    if (this.since !== forgettings) return; // somebody was erased meanwhile, and these states may name them
    for (const [id, held] of this.held) cache.set(`${this.orgId}/${id}`, held);
  }
}

let forgettings = 0;
/** Forgets all held states (tests; after a restore; when somebody is erased). */
export function forgetStates() {
  forgettings++;
  cache.clear();
}

// States hold names in clear: all go when somebody is erased, which is seldom, and are made from the log again.
onForgotten(forgetStates, forgetStates);
