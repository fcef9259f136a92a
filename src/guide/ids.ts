/** An id of letters, digits and hyphens for a name of the policy; different names get different ids. */
export const idOf = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{N}-]/gu, (sign) => `-x${(sign.codePointAt(0) ?? 0).toString(16)}-`);
