/** `deskdrill/steps`: what a step file of one's own uses, so that it shares the cucumber of the vocabulary. */
export { After, Before, defineParameterType, Given, Then, When } from "@cucumber/cucumber";
export { DeskWorld } from "./deskWorld.ts";
export { Inconclusive } from "./inconclusive.ts";
