import { openStore } from "../../../src/trainer/node/store.ts";
import { drill, noon } from "./samples.ts";

/** Run as a process of its own: says what comes of writing to the store that it is given. */
try {
  openStore(process.argv[2] ?? "").openSession("Ann", drill, noon);
  process.stdout.write("written");
} catch (error) {
  process.stdout.write(error instanceof Error ? `${error.name} ${error.message}` : "no error");
}
