export { compileLoad, parseLoad, type LoadChanges, type LoadText } from "./compileLoad.ts";
export { emptyInquiry, type Inquiry, type InquirySource } from "./inquiry.ts";
export { absent, Lexicon, type FactIndices } from "./lexicon.ts";
export type { Horizon, Load, StaffLine } from "./load.ts";
export { bytesPerTicket, expectedTickets, mostTickets } from "./loadSize.ts";
export { sourcesOf, streamsFor } from "./sources.ts";
export { Mix, type InquiryStreams } from "./mix.ts";
