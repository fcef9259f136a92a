/** What a guide looks like beyond what all pages share: contents at the side, notices, lists to tick off, drawings. */
export const style = `
body { display: grid; grid-template-columns: minmax(0, 1fr); padding: 0 clamp(1rem, 4vw, 3rem) 3rem; }
body > header { border-bottom: 1px solid var(--line); padding: clamp(1.5rem, 5vw, 3.5rem) 0 1.5rem; }
h1 { font-size: clamp(2rem, 1.4rem + 2.6vw, 3.25rem); letter-spacing: -.015em; margin: 0 0 1rem; }
h2 { font-size: 1.875rem; letter-spacing: -.01em; margin: 0 0 1rem; }
h3 { font-size: 1.375rem; margin: 2.5rem 0 .75rem; }
h4, h5, h6 { font: 600 1rem/1.4 var(--letters); margin: 2rem 0 .5rem; }
p, ul, ol, .notice { max-width: 42rem; }
p { margin: 0 0 1rem; }
header p:last-child, .notice p { margin: 0; }
main { outline: 0; min-width: 0; }
main > section { padding-top: 3rem; }
main > section + section { border-top: 1px solid var(--line); margin-top: 3rem; }
main ul, main ol { padding-left: 1.4rem; margin: 0 0 1.25rem; }
main li { margin: .3rem 0; padding-left: .2rem; }
li::marker { color: var(--quiet); }

:is(h2, h3, h4, h5, h6) { scroll-margin-top: 1.5rem; }
:is(h2, h3, h4, h5, h6) a { color: inherit; text-decoration: none; }
:is(h2, h3, h4, h5, h6) a:is(:hover, :focus-visible)::after { content: " #" / ""; color: var(--quiet); font-weight: 400; }
:target { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: .08em;
  text-underline-offset: .25em; }

.skip { position: absolute; left: 1rem; top: -4rem; z-index: 1; padding: .5rem 1rem; border-radius: 0 0 .5rem .5rem;
  background: var(--accent); color: var(--paper); }
.skip:focus { top: 0; }

nav { font-size: .9375rem; line-height: 1.4; border-bottom: 1px solid var(--line); }
nav summary { font-weight: 600; padding: 1rem 0; cursor: pointer; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { margin: 0 0 .35rem; padding-left: .9rem; border-left: 1px solid var(--line); }
nav a { display: block; padding: .22rem 0; color: var(--ink); text-decoration: none; }
nav ol ol a { color: var(--quiet); }
nav a:hover { color: var(--accent); text-decoration: underline; }
@media screen {
  nav { scroll-target-group: auto; }
  nav a:target-current { color: var(--accent); font-weight: 600; }
}
@media screen and (min-width: 64rem) {
  @supports selector(:target-current) {
    nav details > ol > li:not(:has(:target-current, :focus-visible)) > ol { display: none; }
  }
}

.notice { border-left: 3px solid var(--warn); background: var(--warn-soft); border-radius: 0 .375rem .375rem 0;
  padding: .75rem 1rem; margin: 1.25rem 0; }
main .checklist { list-style: none; padding: 0; }
.checklist li { padding: 0; }
.checklist label { display: flex; gap: .7rem; align-items: baseline; padding: .1rem 0; }
.checklist input { accent-color: var(--accent); width: 1rem; height: 1rem; flex: none; translate: 0 .15rem; margin: 0; }
.checklist input:checked + span { color: var(--quiet); }

figure { margin: 1.75rem 0 1rem; container-type: inline-size; }
figcaption { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .9375rem; font-weight: 600; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-weight: 400; color: var(--quiet); }
.legend span::before { content: ""; display: inline-block; width: 1.5em; height: .9em; margin-right: .5em;
  vertical-align: -.1em; border-radius: .2em; border: 1.5px solid var(--accent); background: var(--accent-soft); }
.legend .standing::before { border: 1.5px dashed var(--warn); background: var(--warn-soft); }
.drawing { overflow-x: auto; margin: .75rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem;
  background: linear-gradient(90deg, var(--paper) 1.5rem, transparent 3rem) local,
    linear-gradient(-90deg, var(--paper) 1.5rem, transparent 3rem) local,
    linear-gradient(90deg, var(--line), transparent .9rem), linear-gradient(-90deg, var(--line), transparent .9rem); }
@container (width < 44rem) { .drawing.wide { display: none; } }
@container (width >= 44rem) { .drawing.narrow { display: none; } }
svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
svg text { font: 14px var(--letters); fill: var(--ink); text-anchor: middle; }
svg :is(rect, polygon) { fill: var(--raised); stroke: var(--quiet); stroke-width: 1.25; }
svg .counting rect { fill: var(--accent-soft); stroke: var(--accent); stroke-width: 1.5; }
svg .standing rect { fill: var(--warn-soft); stroke: var(--warn); stroke-width: 1.5; stroke-dasharray: 5 3; }
svg .choice polygon { fill: var(--paper); stroke: var(--ink); }
svg .end rect { fill: var(--paper); stroke: var(--ink); stroke-width: 2.5; }
svg .arrow path { fill: none; stroke: var(--quiet); stroke-width: 1.25; }
svg .arrow polygon { fill: var(--quiet); stroke: none; }
svg .arrow text { font-size: 12.5px; fill: var(--quiet); paint-order: stroke; stroke: var(--paper); stroke-width: 4px;
  stroke-linejoin: round; }

@media (min-width: 64rem) {
  body { grid-template: "header header" "nav main" "nav footer" / 16rem minmax(0, 56rem); column-gap: 3.5rem;
    justify-content: center; }
  body > header { grid-area: header; }
  main { grid-area: main; }
  footer { grid-area: footer; }
  nav { grid-area: nav; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; border: 0;
    padding: 2rem 0; }
  nav summary { display: none; }
}
@media (min-width: 64rem), print {
  nav details::details-content { content-visibility: visible; block-size: auto; }
}
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; }
footer p { margin: 0; }

@media print {
  body { display: block; padding: 0; }
  .skip { display: none; }
  nav { columns: 2; column-gap: 2rem; padding: 1rem 0; }
  nav summary { list-style: none; padding: 0 0 .25rem; }
  nav ol ol ol { display: none; }
  nav li li { break-inside: avoid; }
  nav a { padding: .05rem 0; }
  a { color: inherit; }
  a.named::after { content: " (" attr(href) ")"; color: var(--quiet); overflow-wrap: anywhere; }
  p, ul, ol, .notice { max-width: none; orphans: 3; widows: 3; }
  main > section { padding-top: 1.5rem; }
  main > section + section { margin-top: 1.5rem; }
  .notice, li, figure, .drawing { break-inside: avoid; }
  .notice, svg :is(rect, polygon) { print-color-adjust: exact; }
  .drawing { overflow: visible; border: 0; padding: 0; background: none; }
  svg { min-width: 0 !important; max-height: 220mm; }
}
`;
