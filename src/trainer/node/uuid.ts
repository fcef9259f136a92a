import { createHash } from "node:crypto";

/** The name space of everything that deskdrill names; made once, at random. */
const space = Buffer.from("7c1b0f2e6d0a4f0b9f4d5a1ce2f7b863", "hex");

/** The UUID of a text: version 5, the same on every machine (RFC 9562, section 5.5). */
export function uuidOf(text: string): string {
  return uuidIn(space, text);
}

/** The version 5 UUID of a text in a name space of 16 bytes. */
export function uuidIn(namespace: Uint8Array, text: string): string {
  const digest = createHash("sha1").update(namespace).update(text, "utf8").digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
