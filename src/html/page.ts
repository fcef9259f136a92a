import { look } from "./look.ts";
import { htmlText } from "./text.ts";

/**
 * One page that needs nothing else and runs no script. `style` comes after the look that all pages share; `body` is HTML.
 */
export const htmlPage = (page: {
  readonly title: string;
  readonly style: string;
  readonly body: string;
}): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${htmlText(page.title)}</title>
<style>${look}${page.style}</style>
</head>
<body>
${page.body}
</body>
</html>
`;
