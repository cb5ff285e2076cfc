// One of the figures that a finding sets against each other: who says it, in which words.

import { foreign, h, some } from "./dom.js";
import { days, seasons } from "./model.js";
import { quoteBlock } from "./quote.js";

const QUOTES = 2;

/** A figure with its quotations. */
export function positionBlock(model, finding, position) {
  const claims = position.claims.map((number) => model.claim(number));
  const suspect = position.claims.some((number) => finding.suspects.includes(number));
  const different = [...new Map(claims.map((claim) => [quoteKey(claim), claim])).values()];
  const others = different.slice(QUOTES);
  const from = [...new Set(position.articles)].length;
  return h(
    "section",
    { class: suspect ? "position suspect" : "position" },
    h(
      "header",
      null,
      h("p", { class: "value" }, foreign(position.value)),
      h(
        "div",
        { class: "about" },
        positionLabel(model, finding, claims),
        suspect ? h("p", { class: "tag" }, "likely wrong") : null,
        h(
          "p",
          null,
          [some(from, "article"), days(...position.time) && `as of ${days(...position.time)}`]
            .filter(Boolean)
            .join(", "),
        ),
        echoes(position, from),
      ),
    ),
    different.slice(0, QUOTES).map((claim) => quoteBlock(claim)),
    others.length
      ? h(
          "details",
          { class: "more-quotes" },
          h("summary", null, some(others.length, "more quote")),
          others.map((claim) => quoteBlock(claim)),
        )
      : null,
    position.missing
      ? h("p", { class: "note" }, `${some(position.missing, "claim")} of this finding not in claims.jsonl.`)
      : null,
  );
}

function quoteKey(claim) {
  return `${claim.article.number} ${claim.sentence[0]} ${claim.start}`;
}

/** What this figure counts, where it is not what the whole finding is about. */
function positionLabel(model, finding, claims) {
  const labels = new Set(
    claims.map((claim) => {
      const same =
        claim.predicate === finding.predicate &&
        seasons(claim) === seasons(finding.scope) &&
        claim.span === finding.scope.span;
      const count = claim.comparison !== null && claim.predicate !== "age";
      const what = claim.predicate === finding.predicate && !count ? null : model.noun(claim);
      return same && !count
        ? null
        : [what, seasons(claim) || (claim.span === "career" ? "career" : null)].filter(Boolean).join(", ");
    }),
  );
  labels.delete(null);
  return labels.size ? h("p", { class: "what" }, [...labels].slice(0, 2).join("; ")) : null;
}

/** Articles that say it with somebody else's words. */
function echoes(position, from) {
  if (position.witnesses < from)
    return h(
      "p",
      { class: "echo" },
      `${some(position.witnesses, "independent witness", "independent witnesses")}: the others are copies`,
    );
  return position.witnesses > from ? h("p", { class: "echo" }, `${position.witnesses} say so in all`) : null;
}
