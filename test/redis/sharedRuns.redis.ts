import { afterEach, beforeEach, expect, test } from "vitest";
import { Program, type Ended } from "../cli/program.ts";
import { RedisServer } from "./redisServer.ts";

let redis: RedisServer;
let programs: Program[] = [];
beforeEach(async () => {
  redis = await RedisServer.start();
});
afterEach(async () => {
  for (const program of programs) program.signal("SIGKILL");
  await Promise.all(programs.map(({ ended }) => ended));
  programs = [];
  redis.kill();
});

function start(...words: readonly string[]): Program {
  const program = new Program(...words);
  programs.push(program);
  return program;
}

const replications = 12;
const load = ["scenarios/loads/normal-week.yaml", "--weeks", "12", "--replications", String(replications)];
const run = ["simulate", ...load, "--json", "--quiet"];
const shared = (): Program => start(...run, "--redis", redis.url);
const alone = (): Promise<Ended> => start(...run, "--workers", "1").ended;

/** A worker that is ready for work, one replication at a time. */
async function worker(): Promise<Program> {
  const program = start("worker", "--redis", redis.url, "--workers", "1");
  await program.until("at a time");
  return program;
}

/** The numbers of the replications that workers have left at the Redis, for one run. */
async function left(): Promise<readonly number[]> {
  const [key = ""] = await redis.ask((client) => client.keys("deskdrill:made:*"));
  const fields = await redis.ask((client) => client.hkeys(key));
  return fields.map(Number).toSorted((a, b) => a - b);
}

/** How many replications wait for a worker. */
const waiting = (): Promise<number> =>
  redis.ask(async (client) => {
    const [queue = ""] = await client.keys("bull:deskdrill-*:wait");
    return queue === "" ? 0 : client.llen(queue);
  });

const all = Array.from({ length: replications }, (_, index) => index);

test("two workers give the bytes of a local run", async () => {
  await Promise.all([worker(), worker()]);
  const found = await shared().ended;
  expect(found).toEqual(await alone());
  expect(found).toMatchObject({ with: 0, err: "" });
});

test("a worker killed in the middle loses nothing and doubles nothing", async () => {
  const [first, second] = await Promise.all([worker(), worker()]);
  const going = shared();
  await first.until("made replication");
  first.signal("SIGKILL");
  expect((await first.ended).with).toBe("SIGKILL");
  const found = await going.ended;
  expect(found).toEqual(await alone());
  expect(await left()).toEqual(all);
  second.signal("SIGTERM");
  expect((await second.ended).with).toBe(0);
});

test("a run that nobody works at is interrupted without a result", async () => {
  const going = shared();
  while ((await waiting()) === 0);
  going.signal("SIGINT");
  expect(await going.ended).toMatchObject({ with: 130, out: "" });
});

test("a run without workers says so, and goes on when one comes", async () => {
  const going = shared();
  await going.until("nobody works at this Redis yet");
  await worker();
  expect((await going.ended).out).toBe((await alone()).out);
});

test("a run that is killed goes on with what its workers have made", async () => {
  const hand = await worker();
  const going = shared();
  await hand.until("made replication 2");
  going.signal("SIGKILL");
  await going.ended;
  expect((await shared().ended).out).toBe((await alone()).out);
});

test("an interrupted run takes its work back from the queue", async () => {
  const hand = await worker();
  const going = shared();
  await hand.until("made replication 1");
  going.signal("SIGINT");
  expect((await going.ended).with).toBe(130);
  expect(await waiting()).toBe(0);
});

test("the same run asked for twice at the same time is made once", async () => {
  await Promise.all([worker(), worker()]);
  const [one, other] = await Promise.all([shared().ended, shared().ended]);
  expect(one).toEqual(other);
  expect(one.with).toBe(0);
  expect(await left()).toEqual(all);
});

test("a Redis that is lost in the middle is told, by the run and by the worker", async () => {
  const hand = await worker();
  const going = shared();
  await hand.until("made replication 1");
  redis.kill();
  for (const program of [going, hand]) {
    const { with: code, err } = await program.ended;
    expect(code).toBe(2);
    expect(err).toContain("no Redis is reached there");
    expect(err).not.toContain("    at ");
  }
});

test("parts of a run made by the same workers merge into the run", async () => {
  await worker();
  const files = await Promise.all(
    ["1/2", "2/2"].map(async (part) => {
      const file = `${redis.folder}/${part.replace("/", "-")}.jsonl`;
      expect(
        (await start(...run.slice(0, -2), "--redis", redis.url, "--shard", part, "--resume", file).ended)
          .with,
      ).toBe(0);
      return file;
    }),
  );
  expect((await start("merge", ...files, "--json", "--quiet").ended).out).toBe((await alone()).out);
});
