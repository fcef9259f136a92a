import {
  defineParameterType,
  Given,
  setDefaultTimeout,
  setWorldConstructor,
  Then,
  When,
} from "@cucumber/cucumber";
import type { Policy } from "../policy/index.ts";
import { allSteps } from "./allSteps.ts";
import { DeskWorld } from "./deskWorld.ts";
import { parameterTypesOf } from "./parameterTypes.ts";

const define = { Given, When, Then } as const;

/** Tells cucumber the vocabulary, with the words of a policy. */
export function registerVocabulary(policy: Policy): void {
  setWorldConstructor(DeskWorld);
  // However slow a machine is, a simulation is no failure.
  setDefaultTimeout(-1);
  for (const { name, pattern, meaningOf } of parameterTypesOf(policy))
    defineParameterType({ name, regexp: pattern, transformer: meaningOf, useForSnippets: false });
  for (const { keyword, text, run } of allSteps)
    define[keyword]<DeskWorld>(text, run as (this: DeskWorld, ...said: unknown[]) => unknown);
}
