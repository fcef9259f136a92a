import { loadSources } from "@cucumber/cucumber/api";
import { sourcesOf, type Selection } from "./runFeatures.ts";

/** Where the scenarios stand that a run would take, "file:line". Throws an error that says what is wrong with the tags. */
export async function plannedScenarios(selection: Selection): Promise<ReadonlySet<string>> {
  const { plan } = await loadSources(sourcesOf(selection)).catch((error: unknown) => {
    throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
  });
  return new Set(plan.map(({ uri, location }) => `${uri}:${location.line}`));
}
