import type { Inquiry, InquirySource } from "../../workload/index.ts";

/** The sources, with somebody who sees every inquiry when it comes; the nth of all of them becomes ticket n of the desk. */
export const watchedSources = (
  sources: readonly InquirySource[],
  see: (inquiry: Inquiry) => void,
): readonly InquirySource[] =>
  sources.map((source) => ({
    get nextAt() {
      return source.nextAt;
    },
    take(into) {
      source.take(into);
      see(into);
    },
  }));
