// The words of a claim in their sentence, and whose words they are.

import { foreign, h } from "./dom.js";
import { articleName, days } from "./model.js";
import { pieces, pointsOf, shown, wordsOf } from "./text.js";

const AROUND = 160;
const VOICES = { narrator: "the article", quote: "quoted", reported: "reported" };
const SECTIONS = {
  body: null,
  headline: "headline",
  dateline: "dateline",
  quote: "quotation",
  caption: "caption",
  post: "post",
  stats: "statistics",
  boilerplate: "boilerplate",
};

/** The address of a claim in its article, filters kept. */
export function claimAddress(claim) {
  return `#article/${encodeURIComponent(claim.article.id)}?${new URLSearchParams({ claim: claim.id })}`;
}

/** A claim's sentence with its words and its value marked, and source, date, section and speaker below. */
export function quoteBlock(claim) {
  const { article } = claim;
  const dated = article.published ? days(article.published[0], article.published[1]) : "";
  return h(
    "figure",
    { class: "quote" },
    h("blockquote", { dir: "auto" }, h("p", null, sentence(claim))),
    h(
      "figcaption",
      null,
      h(
        "a",
        { class: "source", href: claimAddress(claim), title: "Show it in the article" },
        foreign(articleName(article)),
      ),
      h(
        "span",
        { class: "facts" },
        article.source && article.source !== articleName(article) ? [foreign(article.source), " · "] : null,
        dated || "undated",
        article.published?.[2] === "inferred" ? " (from what it tells)" : null,
        SECTIONS[claim.section] ? ` · ${SECTIONS[claim.section]}` : null,
        " · said by ",
        speaker(claim),
      ),
    ),
  );
}

/** Who says it. */
export function speaker(claim) {
  if (!claim.speaker) return VOICES[claim.voice];
  return [foreign(claim.speaker), ` (${VOICES[claim.voice]})`];
}

/** The sentence as nodes; the words alone where the text is not at hand. */
export function sentence(claim) {
  if (claim.article.text === null) {
    const whole = { start: claim.start, end: claim.end, kind: "words" };
    const value = { start: claim.valueAt[0], end: claim.valueAt[1], kind: "value" };
    return [
      "… ",
      ...marked([whole, value], claim.start, claim.end, (from, to) =>
        points(wordsOf(claim), from - claim.start, to - claim.start),
      ),
      " …",
    ];
  }
  const text = pointsOf(claim.article);
  let [from, to] = [Math.min(claim.sentence[0], claim.start), Math.max(claim.sentence[1], claim.end)];
  const cutBefore = claim.start - from > AROUND * 1.5;
  const cutAfter = to - claim.end > AROUND * 1.5;
  if (cutBefore) from = claim.start - AROUND;
  if (cutAfter) to = claim.end + AROUND;
  const spans = [
    { start: claim.start, end: claim.end, kind: "words" },
    { start: claim.valueAt[0], end: claim.valueAt[1], kind: "value" },
  ];
  return [cutBefore ? "… " : null, ...marked(spans, from, to, (a, b) => text.slice(a, b)), cutAfter ? " …" : null];
}

function marked(spans, from, to, slice) {
  return pieces(spans, from, to).map((piece) => {
    const words = shown(slice(piece.start, piece.end));
    if (!piece.spans.length) return words;
    return h("mark", { class: piece.spans.some(({ kind }) => kind === "value") ? "value" : null }, words);
  });
}

function points(text, from, to) {
  return Array.from(text).slice(from, to).join("");
}
