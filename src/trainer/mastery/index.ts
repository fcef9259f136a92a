export {
  afterResult,
  bundleOf,
  nextCandidate,
  noRatings,
  successOf,
  targetSuccess,
  type Ratings,
} from "./difficulty.ts";
export {
  afterCase,
  isMastered,
  masteryOf,
  practiceGate,
  usualKnowledge,
  type KnowledgeModel,
} from "./knowledgeTracing.ts";
export {
  cardsAfterChange,
  cardsFor,
  dueCards,
  gradeOf,
  recallOf,
  reviewed,
  type ClauseCard,
  type Grade,
} from "./schedule.ts";
