import { paragraph, section, strong } from "../blocks.ts";
import { gap } from "../gaps.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

/** Frequent questions of customers, with their answers. */
export const questions = ({ policy: { form } }: Source): Section =>
  section(
    "questions",
    "Questions and answers",
    form.knowledge.faqs.length === 0
      ? [gap("Frequent questions")]
      : form.knowledge.faqs.flatMap(({ question, answer }) => [
          paragraph(strong(question)),
          paragraph(answer),
        ]),
  );
