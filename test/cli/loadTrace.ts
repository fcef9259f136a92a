import { registerHooks } from "node:module";

/** Preloaded into a process, this writes every module it loads to standard error, one address a line. */
registerHooks({
  load(url, context, nextLoad) {
    process.stderr.write(`${url}\n`);
    return nextLoad(url, context);
  },
});
