import { main } from "../../src/cli/main.ts";

/** What a command left behind. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const isTTY = Object.getOwnPropertyDescriptor(process.stdout, "isTTY");

function setTerminal(descriptor: PropertyDescriptor | undefined): void {
  if (descriptor) Object.defineProperty(process.stdout, "isTTY", descriptor);
  else Reflect.deleteProperty(process.stdout, "isTTY");
}

/** Runs the command line in this process and returns what it wrote and ended with. */
export async function runCli(...words: readonly string[]): Promise<Ended> {
  return runOn({ terminal: false }, ...words);
}

/** The same with standard output taken for a terminal, or not. */
export async function runOn(
  { terminal }: { readonly terminal: boolean },
  ...words: readonly string[]
): Promise<Ended> {
  const written = { out: "", err: "" };
  const { stdout, stderr } = process;
  const [writeOut, writeErr] = [stdout.write.bind(stdout), stderr.write.bind(stderr)];
  const keep =
    (key: keyof typeof written) =>
    (text: string | Uint8Array): boolean => {
      written[key] += String(text);
      return true;
    };
  stdout.write = keep("out");
  stderr.write = keep("err");
  setTerminal({ value: terminal, configurable: true, writable: true });
  try {
    return { code: await main(words), ...written };
  } finally {
    stdout.write = writeOut;
    stderr.write = writeErr;
    setTerminal(isTTY);
  }
}
