import { useInput, usePaste } from "ink";
import { createElement, useSyncExternalStore, type ReactElement } from "react";
import type { Controller } from "./controller.ts";
import { Frame } from "./Frame.ts";
import { keysOf } from "./keysOf.ts";
import type { Row } from "./rows.ts";
import type { Theme } from "./theme.ts";

export interface AppProps<M> {
  readonly controller: Controller<M>;
  readonly draw: (model: M) => readonly Row[];
  readonly theme: Theme;
}

/** What a controller has now, drawn, and keys for it. */
export function App<M>({ controller, draw, theme }: AppProps<M>): ReactElement {
  const model = useSyncExternalStore(controller.subscribe, controller.model);
  useInput((input, key) => keysOf(input, key).forEach(controller.press));
  usePaste(controller.paste);
  return createElement(Frame, { rows: draw(model), theme });
}
