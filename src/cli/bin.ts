#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const wanted = 26;

/** The Node that an installation brings along, looked for from this file upwards. */
function pinnedNode(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(
      folder,
      "node_modules",
      ".bin",
      process.platform === "win32" ? "node.cmd" : "node",
    );
    if (existsSync(candidate)) return candidate;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

const isNewEnough = Number(process.versions.node.split(".")[0]) >= wanted;
if (isNewEnough) {
  const { main } = await import("./main.ts");
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = pinnedNode();
  if (node === undefined) {
    process.stderr.write(`deskdrill needs Node ${wanted} or newer; this is Node ${process.versions.node}.\n`);
    process.exitCode = 2;
  } else {
    const { status } = spawnSync(node, process.argv.slice(1), { stdio: "inherit" });
    process.exitCode = status ?? 70;
  }
}
