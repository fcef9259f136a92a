import type { Metric, Policy } from "../policy/index.ts";

type Form = Policy["form"];

/** The words that people use for what the policy file names; the name itself where it says nothing else. */
export const channelName = ({ channels }: Form, id: string): string => channels[id]?.title ?? id;
export const planName = ({ plans }: Form, id: string): string => plans[id]?.title ?? id;
export const levelName = ({ priority }: Form, id: string): string => priority.levels[id]?.title ?? id;
export const tierName = ({ tiers }: Form, id: string): string => tiers[id]?.title ?? id;
export const categoryName = ({ categories }: Form, id: string): string => categories[id]?.title ?? id;
export const contactName = ({ contacts }: Form, id: string): string => contacts[id]?.title ?? id;
export const ladderName = ({ ladders }: Form, id: string): string => ladders[id]?.title ?? id;
export const articleName = ({ knowledge }: Form, id: string): string => knowledge.articles[id]?.title ?? id;

/** A tier, contact or role by its title; any other word is told as it is written. */
export const personName = (form: Form, id: string): string =>
  form.tiers[id]?.title ?? form.contacts[id]?.title ?? form.roles[id]?.title ?? id;

const metricNames: Readonly<Record<Metric, string>> = {
  acknowledge: "Acknowledgement",
  firstResponse: "First response",
  nextResponse: "Next response",
  update: "Update",
  workStart: "Start of work",
  workaround: "Workaround",
  correctiveAction: "Corrective action",
  resolution: "Resolution",
  onSite: "Visit on site",
  pageAcknowledgement: "Answer to a page",
  callBack: "Call back",
  managementEscalation: "Escalation to management",
  rcaDelivery: "Root cause report",
  publicNotice: "Public notice",
  scopingUpdate: "Update on the extent",
  reviewMeeting: "Review meeting",
};

/** "First response". */
export const metricName = (metric: Metric): string => metricNames[metric];
