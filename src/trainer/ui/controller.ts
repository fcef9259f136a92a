import type { SessionEvent } from "../sessionEvent.ts";
import type { Size } from "./layout.ts";
import type { Machine, Seen } from "./machine.ts";
import type { Input } from "./update.ts";

/** What the world outside gives a session. */
export interface Outside {
  /** Milliseconds that only grow; fractions are rounded away, since sessions count whole ones. */
  readonly now: () => number;
  /** Keeps events before anything else happens; called with at least one. */
  readonly keep: (events: readonly SessionEvent[]) => void;
  /** The trainee has left. Called once. */
  readonly left: () => void;
}

/** A machine that keys, clocks and sizes reach, and that a screen may watch. */
export interface Controller<M> {
  readonly model: () => M;
  readonly subscribe: (changed: () => void) => () => void;
  readonly press: (key: string) => void;
  /** Text from the clipboard: written where text is written, and no command anywhere. */
  readonly paste: (text: string) => void;
  readonly resize: (size: Size) => void;
  /** Lets what moves by itself move on; nothing where nothing does. */
  readonly tick: () => void;
}

type WithoutTime<T> = T extends unknown ? Omit<T, "passed"> : never;

/** A machine brought to life. It is the only place that knows what time it is. */
export function controllerFor<M extends Seen>(machine: Machine<M>, outside: Outside): Controller<M> {
  const watchers = new Set<() => void>();
  const clock = (): number => Math.round(outside.now());
  let { model } = machine.first;
  let last = clock();
  if (machine.first.events.length > 0) outside.keep(machine.first.events);

  const send = (input: WithoutTime<Input>): void => {
    if (model.hasLeft) return;
    const now = clock();
    const moved = machine.update(model, { ...input, passed: now - last });
    last = now;
    model = moved.model;
    if (moved.events.length > 0) outside.keep(moved.events);
    for (const changed of watchers) changed();
    if (model.hasLeft) outside.left();
  };
  const press = (key: string): void => send({ type: "key", key });
  return {
    model: () => model,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    press,
    paste: (text) => {
      if (machine.isWriting(model)) Array.from(text.replaceAll(/\s+/g, " ")).forEach(press);
    },
    resize: (size) => send({ type: "resized", size }),
    tick: () => {
      if (machine.isMoving(model)) send({ type: "tick" });
    },
  };
}
