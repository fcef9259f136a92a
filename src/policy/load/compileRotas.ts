import {
  handOverOf,
  instantShown,
  weekOf,
  type Rota,
  type RotaHours,
  type RotaLayer,
  type RotaOverride,
  type RotaSwap,
} from "../../calendar/index.ts";
import type { Path } from "../../input/index.ts";
import { instantOf, type Instant } from "../../units/index.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import type { RotaForm } from "../schema/rota.ts";
import type { Complaints } from "./nameCheck.ts";

/**
 * The rotas as the engine reads them; complains about hours, times and windows that it cannot. A hand-over in other
 * words than its own gives its layer no turns: nobody is known to be on call, and lint says so.
 */
export function compileRotas({ rotas }: PolicyForm, complaints: Complaints): ReadonlyMap<string, Rota> {
  return new Map(
    Object.entries(rotas).map(([id, form]) => [
      id,
      rotaOf(form, { path: ["rotas", id], zone: form.zone, complaints }),
    ]),
  );
}

interface Reading {
  readonly path: Path;
  readonly zone: string;
  readonly complaints: Complaints;
}

function rotaOf(form: RotaForm, reading: Reading): Rota {
  return {
    zone: form.zone,
    layers: layersOf(form, reading),
    overrides: form.overrides.map((one, index) => overrideOf(one, below(reading, "overrides", index))),
    swaps: form.swaps.map((one, index) => swapOf(one, below(reading, "swaps", index))),
  };
}

const below = (reading: Reading, ...path: Path): Reading => ({
  ...reading,
  path: [...reading.path, ...path],
});

/** A layer as it was written, and where: the short form of a rota is its only one. */
export function writtenLayers(form: RotaForm): readonly { readonly at: Path; readonly layer: LayerForm }[] {
  const { layers, handOver, members } = form;
  if (layers) return layers.map((layer, index) => ({ at: ["layers", index], layer }));
  return handOver !== undefined && members !== undefined ? [{ at: [], layer: { handOver, members } }] : [];
}

type LayerForm = NonNullable<RotaForm["layers"]>[number];

function layersOf(form: RotaForm, reading: Reading): readonly RotaLayer[] {
  const written = writtenLayers(form);
  return written.flatMap(({ at, layer }, index): readonly RotaLayer[] => {
    const here = below(reading, ...at);
    const { name, members, hours, from, until, priority } = layer;
    const restrictedTo = hours && hoursOf(hours, here);
    const window = windowOf(here, ["from", from], ["until", until]);
    const handOver = handOverOf(layer.handOver);
    if (typeof handOver === "string") return [];
    return [
      {
        ...(name === undefined ? {} : { name }),
        // Listed first hides what is listed later (decision 22).
        priority: priority ?? written.length - 1 - index,
        pattern: { kind: "rotation", handOver },
        members,
        ...(restrictedTo ? { restrictedTo } : {}),
        ...(window.from === undefined ? {} : { from: window.from }),
        ...(window.until === undefined ? {} : { until: window.until }),
      },
    ];
  });
}

/** The hours of a week as those of a rota, each on the weekday on which it begins. */
function hoursOf(form: NonNullable<LayerForm["hours"]>, { path, complaints }: Reading): readonly RotaHours[] {
  const week = weekOf(form);
  if (typeof week === "string") {
    const fix = 'Write hours such as mon-fri: "09:00-17:30"';
    complaints.add("HOURS_INVALID", [...path, "hours"], week, fix);
    return [];
  }
  return week.flatMap((spans, day) =>
    spans.map(({ from, to }) => ({ days: [day], from: from % minutesPerDay, to: to % minutesPerDay })),
  );
}

const minutesPerDay = 1440;

function overrideOf(form: RotaForm["overrides"][number], reading: Reading): RotaOverride {
  const { from, until } = boundedWindow(reading, form.from, form.to);
  const { who, replaces } = form;
  return { from, to: until, who, ...(replaces === undefined ? {} : { replaces }) };
}

function swapOf(form: RotaForm["swaps"][number], reading: Reading): RotaSwap {
  const { from, until } = boundedWindow(reading, form.from, form.to);
  const { member, takenBy } = form;
  return { from, to: until, member, ...(takenBy === undefined ? {} : { takenBy }) };
}

/** A window with two ends; where one cannot be read the complaint counts, and the window is empty. */
function boundedWindow(reading: Reading, from: string, to: string): { from: Instant; until: Instant } {
  const window = windowOf(reading, ["from", from], ["to", to]);
  const start = window.from ?? (0 as Instant);
  return { from: start, until: window.until ?? start };
}

type End = readonly [key: string, text: string | undefined];

/** The instants of a window's ends, in the zone of the rota; complains where one cannot be read or they are reversed. */
function windowOf(
  reading: Reading,
  start: End,
  end: End,
): { from: Instant | undefined; until: Instant | undefined } {
  const [from, until] = [start, end].map(([key, text]) => instantAt(reading, key, text));
  if (from !== undefined && until !== undefined && from >= until) {
    const found = `it ends ${until === from ? "when" : "before"} it begins`;
    reading.complaints.add(
      "VALUE_INVALID",
      [...reading.path, end[0]],
      found,
      `Write a time after ${start[1] ?? ""}`,
    );
  }
  return { from, until };
}

function instantAt(
  { path, zone, complaints }: Reading,
  key: string,
  text: string | undefined,
): Instant | undefined {
  if (text === undefined) return undefined;
  const at = instantShown(zone, text) ?? instantOf(text);
  if (at === undefined) {
    const fix = "Write it as 2026-12-24T18:00, or with a zone as 2026-12-24T18:00:00Z";
    complaints.add("VALUE_INVALID", [...path, key], `"${text}" is not a time`, fix);
  }
  return at;
}
