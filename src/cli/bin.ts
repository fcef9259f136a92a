import { main } from "./main.ts";

// Whoever reads may stop early, as `head` does; what the run found still decides the exit code.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
const code = await main(process.argv.slice(2));
// Connections that are lost go on trying; once all is written, nobody waits for them.
process.stdout.write("", () => process.stderr.write("", () => process.exit(code)));
