import { experimentOf, readJob } from "./runSpec.ts";
import { roundsWork, runWork, type Work } from "./work.ts";

/** Makes the text of any result of a job, by its index. Throws what is wrong with the text of the job. */
export function jobMaker(text: string): (index: number) => string {
  const job = readJob(text);
  const own = { name: "", text };
  if (job.kind === "run") return textsOf(runWork(experimentOf(job.spec), () => own));
  const loads = job.specs.map((spec) => experimentOf(spec).load);
  return textsOf(roundsWork(loads, job.figures, () => own));
}

const textsOf =
  <T>({ make, textOf }: Work<T>) =>
  (index: number): string =>
    textOf(make(index));
