import { expect, test } from "vitest";
import { mapSchema } from "../../../src/workload/schema/mapSchema.ts";

const opened = { column: "Created", zone: "UTC" };

test("a map needs a time, a channel and a category; ISO times are taken for granted", () => {
  const map = { map: "m", title: "M", opened, channel: { always: "email" }, category: { always: "bug" } };
  expect(mapSchema.parse(map).opened.format).toBe("iso");
  for (const key of ["map", "title", "opened", "channel", "category"]) {
    expect(mapSchema.safeParse({ ...map, [key]: undefined }).success).toBe(false);
  }
});

test("a field is one word for every row, or a column with its words", () => {
  const field = mapSchema.shape.channel;
  expect(field.parse({ column: "Via", words: { Web: "portal", 1: "phone" } })).toEqual({
    column: "Via",
    words: { Web: "portal", 1: "phone" },
  });
  expect(field.safeParse({ column: "Via" }).success).toBe(false);
  expect(field.safeParse("email").success).toBe(false);
});
