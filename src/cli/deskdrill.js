#!/usr/bin/env node
// What `deskdrill` starts, on whatever Node there is: plain JavaScript, so that an old one can read it. In the repository it
// runs the sources, in an installed package what was built from them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const wanted = 26;
const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "bin.ts");
const entry = existsSync(source) ? source : join(here, "..", "..", "dist", "cli", "bin.js");

/** The Node that an installation brings along, looked for from this file upwards. */
function pinnedNode(folder) {
  const candidate = join(folder, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (existsSync(candidate)) return candidate;
  const above = dirname(folder);
  return above === folder ? undefined : pinnedNode(above);
}

const node = Number(process.versions.node.split(".")[0]) >= wanted ? process.execPath : pinnedNode(here);
if (node === undefined) {
  process.stderr.write(`deskdrill needs Node ${wanted} or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else if (node === process.execPath) {
  // What was compiled once is kept where Node keeps such things, so that the next start takes half the time.
  module.enableCompileCache?.();
  await import(entry);
} else {
  const { status } = spawnSync(node, [entry, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 130;
}
