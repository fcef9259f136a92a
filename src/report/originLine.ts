import { plainText } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Paint } from "./paint.ts";
import type { RunOrigin } from "./runResult.ts";

/** What gives the same bytes again: seed, policy, version and command. */
export const originLine = (
  { form, policy }: Load,
  { tool, reproduce }: Pick<RunOrigin, "tool" | "reproduce">,
  paint: Paint,
): string =>
  paint(
    "faint",
    `seed ${form.seed} · policy ${policy.id} ${policy.hash} · ${tool.name} ${tool.version} · ${plainText(reproduce)}`,
  );
