/** The first of some aliases that a policy has a name for; letter case does not count. */
export function nameIn(names: readonly string[], aliases: readonly string[]): string | undefined {
  for (const alias of aliases) {
    const name = names.find((one) => one.toLowerCase() === alias.toLowerCase());
    if (name !== undefined) return name;
  }
  return undefined;
}
