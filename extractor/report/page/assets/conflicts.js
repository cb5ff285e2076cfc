// Conflicts as cards: what cannot all be true, who says it in which words, and what the reader decides.

import { findingChart } from "./chart.js";
import { download } from "./decisions.js";
import { append, foreign, h, say, some } from "./dom.js";
import { growing } from "./list.js";
import { days, scopeWords, seasons } from "./model.js";
import { positionBlock } from "./positions.js";
import { hashOf } from "./state.js";

const SEVERITIES = {
  error: ["Error", "Errors"],
  warning: ["Warning", "Warnings"],
  info: ["For information", "For information"],
};
const HINTS = {
  scope_slip:
    "The doubtful figure of a season is right for several seasons or for the career: a scope may have slipped.",
  series_slip: "It is the figure of another series.",
  stale: "The later article is one behind: it may not know the latest race.",
  name_suffix: "It is the figure of the father or the son.",
  off_by_one: "The figures are one apart.",
  digit_swap: "The figures have their digits turned round.",
};

/** The list of findings with its counts and decisions. */
export function conflictsView(app, { found }) {
  const list = found.conflicts;
  const bar = h("div", { class: "bar" });
  const parts = [];
  for (const [severity, [, many]] of Object.entries(SEVERITIES)) {
    const chosen = list.filter((finding) => finding.severity === severity);
    if (!chosen.length) continue;
    parts.push(
      h(
        "section",
        { class: "severity", "aria-labelledby": `h-${severity}` },
        h(
          "h2",
          { id: `h-${severity}`, class: severity },
          many,
          " ",
          h("span", { class: "count" }, String(chosen.length)),
        ),
        growing(chosen, (finding) => card(app, finding, bar, list), { step: 6 }),
      ),
    );
  }
  if (!list.length) {
    parts.push(
      h(
        "p",
        { class: "note" },
        app.model.findings.length
          ? "No finding fits the search and the filters."
          : "No findings: the articles agree, or do not speak of the same things.",
      ),
    );
  }
  drawBar(app, bar, list);
  return [bar, ...parts];
}

function drawBar(app, bar, list) {
  const states = list.map((finding) => app.decisions.of(finding.id).state);
  const count = (state) => states.filter((each) => each === state).length;
  bar.replaceChildren();
  append(bar, [
    h(
      "p",
      null,
      `${count("accepted")} accepted, ${count("disputed")} disputed, ${count("")} open`,
      app.decisions.kept ? null : " (this browser keeps nothing: export before you close the page)",
    ),
    h(
      "button",
      {
        type: "button",
        title: "Decisions as the file that 'extractor conflicts --accepted' reads",
        "aria-label": "Export decisions",
        onclick: () => {
          download("accepted.txt", app.decisions.file(app.model.findings));
          say("Decisions exported");
        },
      },
      "Export",
    ),
  ]);
}

function card(app, finding, bar, list) {
  const { model } = app;
  const heading = `t-${finding.id}`;
  const chart = findingChart(model, finding);
  const element = h(
    "article",
    { class: `card ${finding.severity}`, id: finding.id, tabindex: "-1", "aria-labelledby": heading },
    h(
      "p",
      { class: "kicker" },
      h("span", { class: "verdict" }, `${SEVERITIES[finding.severity][0]}: ${finding.verdict.replaceAll("_", " ")}`),
      h("span", null, subjectLink(app, finding)),
      h("span", null, model.label(finding.predicate)),
      scopeWords(model, finding.scope) ? h("span", null, scopeWords(model, finding.scope)) : null,
      h(
        "a",
        {
          class: "permalink",
          href: hashOf({ view: "conflicts", finding: finding.id }),
          "aria-label": `Link to ${finding.headline}`,
        },
        "link",
      ),
    ),
    h("h3", { id: heading }, foreign(finding.headline)),
    h(
      "div",
      { class: chart ? "summary with-chart" : "summary" },
      h(
        "div",
        { class: "say" },
        h("p", { dir: "auto" }, explained(model, finding)),
        finding.derivation ? h("p", { class: "derivation" }, foreign(finding.derivation)) : null,
        finding.hint ? h("p", { class: "hint" }, HINTS[finding.hint] ?? finding.hint) : null,
        suspectLine(model, finding),
      ),
      chart ? h("div", { class: "chart" }, chart, h("p", { class: "facts" }, chartLegend(chart))) : null,
    ),
    h(
      "div",
      { class: "positions" },
      finding.positions.map((position) => positionBlock(model, finding, position)),
    ),
    finding.assumptions.length
      ? h(
          "details",
          { class: "assumed" },
          h("summary", null, some(finding.assumptions.length, "assumption")),
          h(
            "ul",
            null,
            finding.assumptions.map((each) => h("li", null, foreign(each))),
          ),
        )
      : null,
  );
  element.append(decide(app, finding, element, () => drawBar(app, bar, list)));
  return element;
}

function chartLegend(chart) {
  const parts = ["one mark an article"];
  if (chart.querySelector(".spot.stray")) parts.push("⊗ does not fit the others");
  if (chart.querySelector(".spot.doubt")) parts.push("○ not all of these can be right");
  return parts.join(" · ");
}

/** The explanation, each article that it names leading to that article. */
function explained(model, finding) {
  const named = new Map(
    finding.positions
      .flatMap(({ articles }) => articles)
      .map((number) => model.articles[number].id)
      .flatMap((id) => [
        [id, id],
        [id.replace(/\.\w+$/, ""), id],
      ]),
  );
  const names = [...named.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (!names.length) return foreign(finding.explanation);
  const patterns = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const whole = new RegExp(`(?<![\\w.-])(${patterns.join("|")})(?![\\w-])`);
  return finding.explanation
    .split(whole)
    .map((part, place) =>
      place % 2
        ? h("a", { class: "ref", href: `#article/${encodeURIComponent(named.get(part))}` }, foreign(part))
        : part,
    );
}

function subjectLink(app, finding) {
  const { id, name } = finding.subject;
  return app.model.personById.has(id)
    ? h("a", { href: `#person/${encodeURIComponent(id)}` }, foreign(name))
    : foreign(name);
}

function suspectLine(model, finding) {
  if (!finding.suspects.length) return null;
  const claims = finding.suspects.map((number) => model.claim(number));
  const values = [...new Set(claims.map((claim) => [claim.value, seasons(claim)].filter(Boolean).join(" in ")))];
  return h(
    "p",
    { class: "suspect-line" },
    h("strong", null, "Likely wrong: "),
    foreign(values.join(", ")),
    ", judged by the other claims alone.",
  );
}

function decide(app, finding, element, changed) {
  const buttons = ["accepted", "disputed"].map((state) =>
    h("button", {
      type: "button",
      class: state,
      "data-state": state,
      onclick: () => {
        const now = app.decisions.of(finding.id).state === state ? "" : state;
        app.decisions.set(finding.id, { state: now });
        show();
        changed();
        say(`${finding.headline}: ${now || "open again"}`);
      },
    }),
  );
  const note = h("input", {
    type: "text",
    class: "reason",
    "aria-label": `Note on ${finding.headline}`,
    placeholder: "Note: why?",
    autocomplete: "off",
    maxlength: "500",
    oninput: () => app.decisions.set(finding.id, { note: note.value }),
  });
  const day = h("span", { class: "day" });
  function show() {
    const decision = app.decisions.of(finding.id);
    element.dataset.state = decision.state || "open";
    for (const button of buttons) {
      const on = button.dataset.state === decision.state;
      button.setAttribute("aria-pressed", String(on));
      button.textContent =
        button.dataset.state === "accepted" ? (on ? "Accepted" : "Accept") : on ? "Disputed" : "Dispute";
    }
    if (note.value !== decision.note) note.value = decision.note;
    day.textContent = decision.day ? days(decision.day, decision.day) : "";
  }
  show();
  element.addEventListener("decisions", show);
  return h(
    "div",
    { class: "decide", role: "group", "aria-label": `Decision on ${finding.headline}` },
    buttons,
    note,
    day,
  );
}
