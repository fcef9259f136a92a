import { samplerOf, type Distribution, type Stream } from "../../kernel/index.ts";
import { fitFamily, type Family } from "./families.ts";
import { fitHandOvers } from "./handOvers.ts";
import { classOf, mostClasses, type TicketFigures } from "./ticketFigures.ts";

/** How hand-overs may be counted; Poisson is there to be compared with. */
export type HandOverFamily = "negativeBinomial" | "poisson";

/** What single tickets are like; what the log does not say, or says too seldom, is undefined. Times are milliseconds. */
export interface TicketModel {
  readonly handOvers: Extract<Distribution, { kind: "negativeBinomial" }> | undefined;
  /** By the number of hand-overs, the last for that many or more. */
  readonly resolution: readonly Distribution[] | undefined;
  readonly work: Distribution | undefined;
  readonly customerReply: Distribution | undefined;
}

/** Fewer times than this are no distribution. */
const fewest = 50;
const evenDispersion = 1e6;

export function fitTickets(
  figures: TicketFigures,
  family: Family,
  handOvers: HandOverFamily = "negativeBinomial",
): TicketModel {
  const { work, customerReply } = figures;
  return {
    handOvers: handOversOf(figures, handOvers),
    resolution: resolutionOf(figures, family),
    work: work.seen < fewest ? undefined : fitFamily(family, work.kept),
    customerReply: customerReply.seen < fewest ? undefined : fitFamily(family, customerReply.kept),
  };
}

function handOversOf({ handOvers }: TicketFigures, family: HandOverFamily): TicketModel["handOvers"] {
  if (handOvers.length === 0) return undefined;
  const fitted = fitHandOvers(handOvers);
  return family === "poisson" ? { ...fitted, dispersion: evenDispersion } : fitted;
}

/** One distribution for each class of hand-overs; a class that came too seldom shares that of the class below. */
function resolutionOf(figures: TicketFigures, family: Family): readonly Distribution[] | undefined {
  const times = figures.resolutionTimes();
  if (times.length < fewest) return undefined;
  if (family !== "mixture" || figures.handOvers.length === 0) {
    return new Array<Distribution>(mostClasses).fill(fitFamily(family, times));
  }
  const fitted: Distribution[] = [];
  for (const { seen, kept } of figures.resolution) {
    const below = fitted.at(-1);
    fitted.push(below && seen < fewest ? below : fitFamily(family, seen < fewest ? times : kept));
  }
  return fitted;
}

/** Times to resolution that the model makes, each with its own number of hand-overs. */
export function drawResolutions(model: TicketModel, count: number, stream: Stream): readonly number[] {
  const classes = (model.resolution ?? []).map(samplerOf);
  const handOvers = model.handOvers && samplerOf(model.handOvers);
  return Array.from({ length: count }, () => classes[classOf(handOvers?.(stream) ?? 0)]?.(stream) ?? 0);
}
