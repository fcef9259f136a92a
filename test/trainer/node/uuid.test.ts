import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { uuidIn, uuidOf } from "../../../src/trainer/node/uuid.ts";

test("the UUID of a name is the published one (RFC 9562, appendix A.4)", () => {
  const dns = Buffer.from("6ba7b8109dad11d180b400c04fd430c8", "hex");
  expect(uuidIn(dns, "www.example.com")).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

property.prop([fc.string({ unit: "binary" })])("a text has one UUID, of version 5", (text) => {
  expect(uuidOf(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf(text)).toBe(uuidOf(text));
});
