import { compileCalendar, type Calendar, type OpeningHours } from "../calendar/index.ts";
import { invariant, type Instant } from "../units/index.ts";

/** The policy's calendars by name, compiled when first asked for. */
export class CalendarBook {
  readonly names: readonly string[];
  /** For what no calendar of the policy limits. */
  readonly roundTheClock: Calendar;
  readonly #hours: ReadonlyMap<string, (customerZone: string) => OpeningHours>;
  readonly #around: Instant;
  readonly #customerZone: string;
  readonly #compiled = new Map<string, Calendar>();

  /**
   * `hours` gives each calendar's opening hours for the zone of a customer; `around` is where look-ups are expected;
   * `customerZone` is used when a customer's own zone is not known.
   */
  constructor(
    hours: ReadonlyMap<string, (customerZone: string) => OpeningHours>,
    around: Instant,
    customerZone: string,
  ) {
    this.names = [...hours.keys()];
    this.#hours = hours;
    this.#around = around;
    this.roundTheClock = compileCalendar({ kind: "always" }, around);
    this.#customerZone = customerZone;
  }

  /** The opening hours of a calendar as data, in the given customer's zone. */
  hoursOf(name: string, customerZone = this.#customerZone): OpeningHours {
    const hours = this.#hours.get(name);
    invariant(hours !== undefined, `the calendar ${name} was checked at load`);
    return hours(customerZone);
  }

  /** The compiled calendar of that name, which the loader has checked to exist. */
  get(name: string, customerZone = this.#customerZone): Calendar {
    const key = `${name}\n${customerZone}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const calendar = compileCalendar(this.hoursOf(name, customerZone), this.#around);
    this.#compiled.set(key, calendar);
    return calendar;
  }
}
