/** Preloaded into a process, this sends it a real SIGINT as soon as it listens for one and comes to a pause. */
process.on("newListener", (signal: string) => {
  if (signal === "SIGINT") setImmediate(() => process.kill(process.pid, "SIGINT"));
});
