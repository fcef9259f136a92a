import { faker } from "@faker-js/faker/locale/en";

/** Somebody who never was, for the tickets that a person reads. */
export interface Requester {
  readonly name: string;
  readonly company: string;
  readonly email: string;
}

/** Who asked: a pure function of the seed and the ticket's number. Nothing that is simulated depends on it. */
export function requesterOf(seed: string, ticket: number): Requester {
  faker.seed([...Array.from(seed, (letter) => letter.codePointAt(0) ?? 0), ticket]);
  const firstName = faker.person.firstName();
  const lastName = faker.person.lastName();
  const email = faker.internet.email({ firstName, lastName, provider: "customer.example" }).toLowerCase();
  return { name: `${firstName} ${lastName}`, company: faker.company.name(), email };
}
