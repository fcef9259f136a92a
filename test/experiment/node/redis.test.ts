import { createServer, type AddressInfo, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { QueueFault } from "../../../src/experiment/node/queueFault.ts";
import { connected, unreachable } from "../../../src/experiment/node/redis.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The address of somebody who takes calls and says this. */
function address(greeting: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    if (greeting !== "") socket.write(greeting);
  });
  servers.push(server);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(`redis://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

test("nobody there, somebody silent, somebody else: each is told", async () => {
  const urls = ["redis://127.0.0.1:1", await address(""), await address("HTTP/1.1 400 Bad Request\r\n\r\n")];
  for (const url of urls) {
    const fault = await connected(url).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(QueueFault);
    expect(String(fault)).toContain(`${url}: no Redis is reached there`);
  }
});

test("an address is told without what must stay secret", () => {
  expect(unreachable("redis://ann:secret@host:1", "why").message).toBe(
    "redis://host:1: no Redis is reached there (why). Start it, or leave out --redis",
  );
});
