// The list of inputs, and one article as it was read with its claims marked.

import { foreign, h, some } from "./dom.js";
import { claimFields, family, published } from "./fields.js";
import { growing } from "./list.js";
import { articleName } from "./model.js";
import { sentence } from "./quote.js";
import { hashOf, link } from "./state.js";
import { lanes, pieces, pointsOf, shown } from "./text.js";

const LINES = 3;

/** All inputs. */
export function articlesView(app, { found }) {
  const list = found.articles;
  if (!list.length) return [h("p", { class: "note" }, "No article fits the search and the filters.")];
  const row = (article) =>
    h(
      "li",
      { class: `input ${article.status}` },
      h(
        "a",
        { class: "name", href: link(app.state, { view: "article", id: article.id }) },
        foreign(articleName(article)),
      ),
      h("p", { class: "facts" }, [
        article.title ? [foreign(article.id), " · "] : null,
        article.source && article.source !== article.id ? [foreign(article.source), " · "] : null,
        published(article),
        " · ",
        article.status === "ok"
          ? some(article.claims.length, "claim")
          : h("strong", { class: "status" }, article.status),
        article.findings.length ? ` · ${some(article.findings.length, "finding")}` : null,
      ]),
      article.error ? h("p", { class: "error-text" }, foreign(article.error)) : null,
    );
  return [growing(list, row, { step: 60, wrap: h("ul", { class: "inputs" }) })];
}

/** One article: text, marks, the claim that is chosen. */
export function articleView(app, { kept }) {
  const { model, state } = app;
  const article = model.articleById.get(state.id);
  if (!article) return [h("p", { class: "note" }, `There is no article ${state.id} in this run.`)];
  const claims = article.claims.filter((number) => kept.has(number)).map((number) => model.claim(number));
  const chosen = state.claim ? model.claimById(state.claim, article) : undefined;
  const claim = chosen === undefined ? null : model.claim(chosen);
  if (claim && !claims.some((each) => each.number === claim.number)) claims.push(claim);
  const hidden = article.claims.length - claims.length;
  const panel = h("div", {
    class: "fields",
    id: "fields",
    tabindex: "-1",
    role: "region",
    "aria-label": "The chosen claim",
  });
  const list = h(
    "ol",
    { class: "claim-list" },
    claims.map((each, place) =>
      h(
        "li",
        null,
        h(
          "a",
          {
            href: addressOf(app, each),
            "data-claim": each.number,
            class: family(each.predicate),
          },
          h("span", { class: "what" }, model.noun(each)),
          " ",
          foreign(`${each.subject.name}: ${each.value}`),
        ),
      ),
    ),
  );
  const head = h(
    "div",
    { class: "article-head" },
    h(
      "p",
      { class: "facts" },
      h("a", { href: link(state, { view: "articles" }) }, "All articles"),
      " · ",
      article.title ? [foreign(article.id), " · "] : null,
      published(article),
      " · ",
      some(article.claims.length, "claim"),
      hidden ? ` (${hidden} left out by the filters)` : null,
      article.findings.map((finding) => [
        " · ",
        h(
          "a",
          { href: hashOf({ view: "conflicts", finding: finding.id }), class: `to-finding ${finding.severity}` },
          finding.verdict.replaceAll("_", " "),
        ),
      ]),
    ),
    article.error ? h("p", { class: "error-text" }, foreign(article.error)) : null,
    legend(model, claims),
  );
  const body =
    article.text === null
      ? h(
          "div",
          { class: "reading" },
          article.status === "ok"
            ? h("p", { class: "note" }, "The text is not at hand; these are the words of its claims.")
            : null,
          claims.map((each) =>
            h("p", { class: "fragment", dir: "auto" }, h("a", { href: addressOf(app, each) }, sentence(each))),
          ),
        )
      : reading(app, article, claims);
  showClaim(app, panel, claim);
  const view = h(
    "div",
    { class: "article-view" },
    body,
    h(
      "aside",
      { class: "beside", "aria-label": "Claims of this article" },
      panel,
      h("h2", null, "Claims ", h("span", { class: "count" }, String(claims.length))),
      list,
    ),
  );
  point(view, claim);
  view.choose = (next) => {
    showClaim(app, panel, next);
    point(view, next);
  };
  view.claims = claims;
  return [head, view];
}

function addressOf(app, claim) {
  return hashOf({ ...app.state, view: "article", id: claim.article.id, finding: "", claim: claim.id });
}

function legend(model, claims) {
  const families = new Map();
  for (const { predicate } of claims) families.set(predicate, (families.get(predicate) ?? 0) + 1);
  return h(
    "ul",
    { class: "legend", "aria-label": "Marks in the text" },
    [...families].map(([predicate, number]) =>
      h("li", { class: family(predicate) }, model.label(predicate), " ", h("span", { class: "count" }, String(number))),
    ),
  );
}

/** The text in paragraphs, every piece of it that some claim covers as a mark with a line for each. */
function reading(app, article, claims) {
  const text = pointsOf(article);
  const lane = lanes(claims, LINES);
  const nodes = pieces(claims, 0, text.length).map((piece) => {
    const words = shown(text.slice(piece.start, piece.end));
    if (!piece.spans.length) return words;
    const mark = h(
      "mark",
      {
        "data-claims": piece.spans.map(({ number }) => number).join(" "),
        title: piece.spans.map((claim) => `${app.model.noun(claim)}: ${claim.value}`).join("\n"),
      },
      words,
    );
    for (const claim of piece.spans) {
      const line = lane.get(claim);
      if (line !== null) mark.style.setProperty(`--line-${line}`, `var(--${family(claim.predicate)})`);
    }
    return mark;
  });
  return h(
    "div",
    {
      class: "reading text",
      dir: "auto",
      lang: "en",
      onclick: (event) => {
        const mark = event.target.closest?.("mark[data-claims]");
        if (!mark || String(getSelection())) return;
        const inner = mark.dataset.claims
          .split(" ")
          .map(Number)
          .map((number) => app.model.claim(number))
          .sort((a, b) => a.end - a.start - (b.end - b.start));
        const now = inner.findIndex((claim) => claim.id === app.state.claim);
        app.go(addressOf(app, inner[(now + 1) % inner.length]));
      },
    },
    nodes,
  );
}

function point(view, claim) {
  for (const mark of view.querySelectorAll("mark[data-claims]")) {
    const on = claim !== null && mark.dataset.claims.split(" ").includes(String(claim.number));
    mark.classList.toggle("chosen", on);
    mark.classList.remove("value");
  }
  for (const each of view.querySelectorAll("[data-claim]")) {
    if (claim && each.dataset.claim === String(claim.number)) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
}

function showClaim(app, panel, claim) {
  panel.replaceChildren();
  panel.classList.toggle("open", Boolean(claim));
  if (!claim) {
    panel.append(h("p", { class: "note" }, "Choose a mark in the text, or a claim below, to see its fields."));
    return;
  }
  panel.append(claimFields(app, claim));
}
