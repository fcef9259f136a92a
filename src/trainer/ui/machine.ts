import type { SessionEvent } from "../sessionEvent.ts";
import type { StartedSession } from "../session/state.ts";
import type { Look, Size } from "./layout.ts";
import { isClockShown, openModel, type Model } from "./model.ts";
import type { Row } from "./rows.ts";
import { screenOf } from "./screens/screenOf.ts";
import type { Setting } from "./setting.ts";
import { update, type Input } from "./update.ts";

/** What every machine's model tells about itself. */
export interface Seen {
  readonly size: Size;
  readonly hasLeft: boolean;
}

/** A model and the events that made it, which are to be kept. */
export interface Moved<M> {
  readonly model: M;
  readonly events: readonly SessionEvent[];
}

/** Something that inputs change and that can be drawn. All of it is pure; a controller brings it to life. */
export interface Machine<M extends Seen> {
  readonly first: Moved<M>;
  readonly update: (model: M, input: Input) => Moved<M>;
  readonly draw: (model: M, look: Look) => readonly Row[];
  /** Whether the model shows something that moves by itself. */
  readonly isMoving: (model: M) => boolean;
  /** Whether letters are written into a text, so that the clipboard may be. */
  readonly isWriting: (model: M) => boolean;
}

/** A session that starts or is taken up again. */
export const sessionMachine =
  (setting: Setting, session: StartedSession) =>
  (size: Size): Machine<Model> => ({
    first: openModel(setting, session, size),
    update: (model, input) => update(setting, model, input),
    draw: (model, look) => screenOf(setting, model, look),
    isMoving: isClockShown,
    isWriting: ({ overlay: { kind } }) => kind === "search" || kind === "dispute" || kind === "form",
  });
