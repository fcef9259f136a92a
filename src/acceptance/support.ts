import { setContext } from "./context.ts";
import { readContext } from "./readContext.ts";
import { registerVocabulary } from "./register.ts";
import { valueOrThrow } from "./valueOrThrow.ts";

/** For plain cucumber-js, which imports this file: the policy and load are those that the environment names. */
const { DESKDRILL_POLICY: policyFile, DESKDRILL_LOAD: loadFile } = process.env;
if (policyFile === undefined) throw new Error("set DESKDRILL_POLICY to a policy file");
const context = valueOrThrow(await readContext({ policyFile, loadFile }));
setContext(context);
registerVocabulary(context.policy);
