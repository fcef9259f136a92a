/** Bank holidays of 2024 as the governments of England and Wales, and of Scotland, announced them. */
const england = [
  "2024-01-01",
  "2024-03-29",
  "2024-04-01",
  "2024-05-06",
  "2024-05-27",
  "2024-08-26",
  "2024-12-25",
  "2024-12-26",
];
const scotland = [
  "2024-01-01",
  "2024-01-02",
  "2024-03-29",
  "2024-05-06",
  "2024-05-27",
  "2024-08-05",
  "2024-12-02",
  "2024-12-25",
  "2024-12-26",
];

/** The closed dates that a neutral policy's words about holidays mean; none for words that name no country's days. */
export function bankHolidays(words: string): readonly string[] {
  if (/scot/i.test(words)) return scotland;
  return /\b(uk|england|english|bank)\b/i.test(words) ? england : [];
}
