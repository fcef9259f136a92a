import { phase } from "../kernel/index.ts";
import { never } from "../units/index.ts";
import type { Attendance } from "../workload/index.ts";
import { kind, type DeskState } from "./deskState.ts";
import type { Floor } from "./floor.ts";

/** Who comes and goes: the agents of every staff line keep the hours of its shift, but for those who are absent. */
export class Shifts {
  readonly #state: DeskState;
  readonly #floor: Floor;
  readonly #attendance: Attendance;

  constructor(state: DeskState, floor: Floor, attendance: Attendance) {
    this.#state = state;
    this.#floor = floor;
    this.#attendance = attendance;
  }

  /** The lines in whose shift the horizon begins are there, and the changes of all are expected. */
  open(): void {
    const { staff, horizon } = this.#state.load;
    staff.forEach(({ shift }, line) => {
      if (shift.openAt(horizon.start)) this.#begin(line);
      this.#expect(line);
    });
    this.#floor.breaks.open();
  }

  /** The shift of a line begins or ends. */
  change(line: number): void {
    const { now, load } = this.#state;
    if (load.staff[line]?.shift.openAt(now) === true) this.#begin(line);
    else this.#end(line);
    this.#expect(line);
  }

  /** Everybody of the line who has nothing in hand takes what waits. */
  #begin(line: number): void {
    const { crew } = this.#floor;
    const { now } = this.#state;
    crew.startShift(line, now, (agent) => this.#attendance.isAbsent(line, agent, now));
    const [from, to] = crew.agentsOf(line);
    for (let agent = from; agent < to; agent++) {
      if (crew.isOnShift(agent) && crew.heldBy(agent) === 0) this.#floor.takeNext(agent);
    }
  }

  #end(line: number): void {
    const { breaks, crew } = this.#floor;
    breaks.endShift(line);
    const handedOver = this.#floor.putDown(line);
    crew.endShift(line, this.#state.now);
    for (const row of handedOver) this.#floor.requeue(row, { isFirst: true });
  }

  #expect(line: number): void {
    const { load, now } = this.#state;
    const shift = load.staff[line]?.shift;
    const changes =
      shift === undefined ? never : shift.openAt(now) ? shift.nextClosing(now) : shift.nextOpening(now);
    this.#state.schedule(changes, phase.release, kind.shift, line);
  }
}
