import { changed } from "./samplePolicy.ts";

/** Contacts of these tests who take turns. */
const people = ["ann", "bob", "cid", "dan"];

/** The sample policy with another rota: its lines as they stand below its zone, Europe/London. */
export const withRota = (lines: string): string =>
  changed(
    "    handOver: weekly mon 09:00\n    members: [engineer]\n",
    `${lines.replaceAll(/^/gm, "    ")}\n`,
  ).replace("contacts:\n", `contacts:\n${people.map((name) => `  ${name}: { title: ${name} }\n`).join("")}`);
