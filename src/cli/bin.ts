import { main } from "./main.ts";

// Whoever reads may stop early, as `head` does; what the run found still decides the exit code.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));
