import type { Instant } from "../units/index.ts";
import { horizonYears } from "./compile.ts";
import type { OnCall, Rota } from "./rota.ts";
import { RotaTable } from "./rotaTable.ts";

const reach = horizonYears * 365.25 * 86_400_000;

/**
 * Who is on call by a rota, ready to be asked about any instant within `horizonYears` of `around`; asking near
 * `around` is cheapest. Beyond, nobody is, and no stretches are told. Assumes a zone that exists and an `every` of at
 * least 1.
 */
export const compileRota = (rota: Rota, around: Instant): OnCall => new RotaTable(rota, { around, reach });
