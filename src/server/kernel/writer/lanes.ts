const LARGEST_GROUP = 256;
// Milliseconds, measured: what the database works for one more member of a group, and what this process does for one meanwhile.
const WRITTEN = 0.03;
const ANSWERED = 0.036;
// Of what a group costs however small it is, this much is waiting for each other, which halves do not.
const APART = 0.15;

type Lane<T> = { waiting: T[]; groups: number; out: number; waking: boolean };

type Ways<T> = {
  /** Removes the next group from those that wait, at most so many. */
  take: (waiting: T[], most: number) => T[];
  /** Carries a group out. Answers what to tell its members; never throws. */
  carry: (orgId: string, group: T[]) => Promise<() => void>;
  /** Whether one half may be written while the other is answered and asks again. */
  halves: boolean;
  /** Whether even the first waits for those of the same tick. */
  gather: boolean;
};

/** Per organisation: what waits, and at most two groups under way. Whoever arrives meanwhile travels with the next group. */
export class Lanes<T> {
  private lanes = new Map<string, Lane<T>>();
  /** What a group costs however small it is, its commit above all: milliseconds, of the groups that were alone under way. */
  private each: number | undefined;

  constructor(private ways: Ways<T>) {}

  add(orgId: string, one: T) {
    let lane = this.lanes.get(orgId);
    if (!lane) this.lanes.set(orgId, (lane = { waiting: [], groups: 0, out: 0, waking: false }));
    lane.waiting.push(one);
    if (this.ways.gather || lane.groups > 0) this.wake(orgId, lane);
    else if (!lane.waking) this.go(orgId, lane);
  }

  /** Looks again when those of this tick, among them who was just answered and asks again, have arrived. */
  private wake(orgId: string, lane: Lane<T>) {
    if (lane.waking) return;
    lane.waking = true;
    setImmediate(() => {
      lane.waking = false;
      this.go(orgId, lane);
    });
  }

  private go(orgId: string, lane: Lane<T>) {
    while (lane.waiting.length > 0 && this.mayGo(lane)) {
      const all = lane.waiting.length + lane.out;
      const group = this.ways.take(lane.waiting, Math.min(LARGEST_GROUP, this.halves(all) ? Math.ceil(all / 2) : all));
      void this.send(orgId, lane, group);
    }
    this.rest(orgId, lane);
  }

  /** Forgets a lane in which nothing is left to do. */
  private rest(orgId: string, lane: Lane<T>) {
    const idle = lane.waiting.length === 0 && lane.groups === 0 && !lane.waking;
    if (idle && this.lanes.get(orgId) === lane) this.lanes.delete(orgId);
  }

  /** A second group goes once it is about as large as the one under way. */
  private mayGo({ groups, waiting, out }: Lane<T>) {
    if (groups === 0) return true;
    if (groups > 1) return false;
    return this.halves(waiting.length + out) && waiting.length >= Math.min(out, LARGEST_GROUP) - 1;
  }

  /** Two halves cost a second commit and spare the wait for this process: worth it for many, and where a commit is quick. */
  private halves = (all: number) => this.ways.halves && all > 1 && all * ANSWERED > (this.each ?? 0) - APART;

  private learn(each: number) {
    this.each = this.each === undefined ? each : this.each + (each - this.each) / 8;
  }

  private async send(orgId: string, lane: Lane<T>, group: T[]) {
    lane.groups++;
    lane.out += group.length;
    const [alone, since] = [lane.groups === 1, performance.now()];
    const tell = await this.ways.carry(orgId, group);
    if (alone && lane.groups === 1) this.learn(performance.now() - since - group.length * WRITTEN);
    lane.groups--;
    lane.out -= group.length;
    // Nobody to wait for: who is answered now goes at once when they ask again.
    if (group.length > 1 || lane.waiting.length > 0) this.wake(orgId, lane);
    else this.rest(orgId, lane);
    tell();
  }
}
