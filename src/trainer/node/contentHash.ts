import { createHash } from "node:crypto";
import { canonicalJson } from "../scoring/canonicalJson.ts";

/** A result that carries the hash of all the rest of it. */
export type Sealed<T extends object> = T & { readonly contentHash: string };

/** The result with the SHA-256, in hexadecimal, of its canonical JSON: whoever changes it afterwards is found out. */
export const sealed = <T extends object>(result: T): Sealed<T> => ({
  ...result,
  contentHash: contentHash(result),
});

/** Whether a result is as it was when it was sealed. */
export const isUnchanged = <T extends object>(result: Sealed<T>): boolean =>
  result.contentHash === contentHash(result);

const contentHash = (result: object): string =>
  createHash("sha256")
    .update(canonicalJson({ ...result, contentHash: undefined }))
    .digest("hex");
