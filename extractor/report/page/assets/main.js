// The page: reads the data, listens to the address and draws the view that it names.

import { articlesView, articleView } from "./articles.js";
import { claimsView } from "./claims.js";
import { conflictsView } from "./conflicts.js";
import { Decisions } from "./decisions.js";
import { append, figure, h, say, some } from "./dom.js";
import { listen } from "./keys.js";
import { drawLists } from "./list.js";
import { articleName, compare, readModel } from "./model.js";
import { personView, peopleView } from "./people.js";
import { Selector } from "./select.js";
import { FACETS, hashOf, link, LISTS, parseState } from "./state.js";

const TABS = { conflicts: "Conflicts", articles: "Articles", people: "People", claims: "Claims" };
const DRAW = {
  conflicts: conflictsView,
  articles: articlesView,
  people: peopleView,
  claims: claimsView,
  article: articleView,
  person: personView,
};
const PRINTED = 1000;
const SEVERITY_WORDS = { error: "all errors", warning: "all warnings", info: "all for information" };

class App {
  constructor() {
    this.model = readModel();
    this.decisions = new Decisions(() => {
      for (const card of document.querySelectorAll(".card")) card.dispatchEvent(new Event("decisions"));
    });
    this.selector = new Selector(this.model, this.decisions);
    this.main = document.getElementById("main");
    this.state = parseState(location.hash);
    this.#masthead();
    this.#form();
    this.draw();
    addEventListener("hashchange", () => this.#moved());
    addEventListener("beforeprint", () => {
      drawLists(this.main, PRINTED);
      for (const details of this.main.querySelectorAll("details")) details.open = true;
    });
    listen(this);
  }

  /** Goes to an address. */
  go(address) {
    location.hash = address;
  }

  goView(number) {
    this.go(link(this.state, { view: Object.keys(TABS)[number] }));
  }

  focusSearch() {
    document.getElementById("filters").open = true;
    this.query.focus();
    this.query.select();
  }

  #moved() {
    const before = this.state;
    this.state = parseState(location.hash);
    const sameArticle =
      this.state.view === "article" && hashOf({ ...before, claim: "" }) === hashOf({ ...this.state, claim: "" });
    const view = this.main.querySelector(".article-view");
    if (sameArticle && view) this.#choose(view);
    else {
      this.draw();
      if (before.view !== this.state.view || before.id !== this.state.id) this.#arrive();
    }
  }

  /** Another claim of the article that is shown. */
  #choose(view) {
    const claim = view.claims.find((each) => each.id === this.state.claim) ?? null;
    if (this.state.claim && !claim) this.draw();
    else view.choose(claim);
    view.querySelector("mark.chosen")?.scrollIntoView({ block: "nearest" });
  }

  #arrive() {
    if (this.state.finding || this.state.claim) return;
    scrollTo(0, 0);
    this.heading.focus({ preventScroll: true });
  }

  /** Draws what the state names. */
  draw() {
    const { state, model } = this;
    const selected = this.selector.select(state);
    this.#tabs(selected.found);
    const named = this.#name();
    document.title = `${named}: ${document.querySelector(".brand").textContent}`;
    this.heading = h("h1", { tabindex: "-1" }, h("bdi", null, named));
    this.main.replaceChildren();
    append(this.main, [
      model.notes.map((note) => h("p", { class: "note missing" }, note)),
      h("div", { class: "heading" }, this.heading, this.#left(selected.found)),
      DRAW[state.view](this, selected),
    ]);
    this.#point();
    performance.mark("drawn");
    // What could be chosen may come a moment later: nobody chooses before there is something to read.
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.#choices(this.selector.counts(state)), 0);
    this.#filtersOn();
  }

  /** What the view is called. */
  #name() {
    const { state, model } = this;
    const one = { article: () => model.articleById.get(state.id), person: () => model.personById.get(state.id) }[
      state.view
    ]?.();
    return one ? (one.name ?? articleName(one)) : TABS[LISTS[state.view] ?? state.view];
  }

  /** How many of all are left, for lists. */
  #left(found) {
    const { findings, articles, people, count } = this.model;
    const all = { conflicts: findings.length, articles: articles.length, people: people.length, claims: count }[
      this.state.view
    ];
    if (all === undefined) return null;
    const left = found[this.state.view].length;
    return h(
      "p",
      { class: "facts", id: "left" },
      left === all ? `${figure(all)} in all` : `${figure(left)} of ${figure(all)}`,
    );
  }

  /** Brings what the address points at into sight. */
  #point() {
    const { finding, claim, view } = this.state;
    if (finding && view === "conflicts") {
      for (const list of this.main.querySelectorAll(".growing")) list.reveal(({ id }) => id === finding);
      const card = document.getElementById(finding);
      card?.scrollIntoView({ block: "start" });
      card?.classList.add("pointed");
      card?.focus({ preventScroll: true });
    }
    if (claim && view === "article") this.main.querySelector("mark.chosen")?.scrollIntoView({ block: "center" });
  }

  #masthead() {
    const { run, count, articles, findings } = this.model;
    append(document.getElementById("run"), [
      [
        some(articles.length, "article"),
        some(count, "claim"),
        some(findings.length, "finding"),
        run && some(run.agreements, "agreement"),
        run && `extractor ${run.version}`,
        run && `${run.lexicon} lexicon ${run.lexicon_version ?? ""}`,
      ]
        .filter(Boolean)
        .join(" · "),
    ]);
    document.getElementById("keys").addEventListener("click", () => document.getElementById("help").showModal());
    document.querySelector(".skip").addEventListener("click", (event) => {
      event.preventDefault();
      this.main.focus();
    });
  }

  #tabs(found) {
    const here = LISTS[this.state.view] ?? this.state.view;
    document
      .getElementById("views")
      .replaceChildren(
        ...Object.entries(TABS).map(([view, name]) =>
          h(
            "a",
            { href: link(this.state, { view, decision: "" }), "aria-current": view === here ? "page" : null },
            name,
            " ",
            h("span", { class: "count" }, figure(found[view].length)),
          ),
        ),
      );
  }

  #form() {
    const form = document.getElementById("search");
    let waiting = 0;
    this.query = h("input", {
      type: "search",
      id: "q",
      autocomplete: "off",
      spellcheck: "false",
      value: this.state.q,
      placeholder: "Name, words, file",
      oninput: () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => this.#change({ q: this.query.value }, true), 120);
      },
    });
    this.selects = Object.fromEntries(
      [...FACETS, "decision"].map((facet) => [
        facet,
        h("select", {
          id: `f-${facet}`,
          onchange: (event) => this.#change({ [facet]: event.target.value }),
        }),
      ]),
    );
    const row = (id, label, field) => h("p", null, h("label", { for: id }, label), field);
    form.append(
      row("q", "Search", this.query),
      ...Object.entries(this.selects).map(([facet, select]) =>
        row(`f-${facet}`, facet.charAt(0).toUpperCase() + facet.slice(1), select),
      ),
      h(
        "p",
        null,
        h(
          "button",
          {
            type: "button",
            id: "clear",
            onclick: () => {
              this.query.value = "";
              this.#change(Object.fromEntries(["q", "decision", ...FACETS].map((key) => [key, ""])));
            },
          },
          "Clear all",
        ),
      ),
    );
    form.addEventListener("submit", (event) => event.preventDefault());
    const details = document.getElementById("filters");
    const narrow = matchMedia("(max-width: 56rem)");
    details.open = !narrow.matches;
    narrow.addEventListener("change", () => {
      details.open = !narrow.matches;
    });
  }

  /** Filters change the address; what is typed does not fill the history. */
  #change(change, quiet = false) {
    const view = LISTS[this.state.view];
    const state = { ...this.state, ...change, finding: "", ...(quiet && view ? { view, id: "", claim: "" } : {}) };
    if (quiet) history.replaceState(null, "", hashOf(state));
    else history.pushState(null, "", hashOf(state));
    this.state = state;
    this.draw();
    say(document.getElementById("left")?.textContent ?? "");
  }

  #choices(counts) {
    const { model, state } = this;
    const names = {
      driver: (id) => model.personById.get(id)?.name ?? id,
      predicate: (name) => model.label(name),
      series: (id) => model.series(id),
      verdict: (name) => SEVERITY_WORDS[name] ?? name.replaceAll("_", " "),
    };
    for (const facet of FACETS) {
      const options = [...counts[facet]].map(([option, units]) => ({ option, number: units.size }));
      if (state[facet] && !counts[facet].has(state[facet])) options.push({ option: state[facet], number: 0 });
      for (const each of options) {
        each.text = names[facet]?.(each.option) ?? each.option;
        each.rank = facet === "verdict" ? ({ error: 0, warning: 1, info: 2 }[each.option] ?? 3) : 0;
      }
      options.sort(
        (a, b) => a.rank - b.rank || (facet === "season" ? compare(b.text, a.text) : compare(a.text, b.text)),
      );
      this.selects[facet].replaceChildren(
        h("option", { value: "" }, "any"),
        ...options.map(({ option, text, number }) => h("option", { value: option }, `${text} (${figure(number)})`)),
      );
      this.selects[facet].value = state[facet];
    }
    const decided = { open: 0, accepted: 0, disputed: 0 };
    for (const finding of model.findings) decided[this.decisions.of(finding.id).state || "open"] += 1;
    this.selects.decision.replaceChildren(
      h("option", { value: "" }, "any"),
      ...Object.entries(decided).map(([option, number]) =>
        h("option", { value: option }, `${option} (${figure(number)})`),
      ),
    );
    this.selects.decision.value = state.decision;
  }

  #filtersOn() {
    const { state } = this;
    this.selects.decision.parentElement.hidden = state.view !== "conflicts";
    if (document.activeElement !== this.query) this.query.value = state.q;
    const on = ["q", "decision", ...FACETS].filter((key) => state[key]).length;
    document.getElementById("filters-on").textContent = on ? `(${on} on)` : "";
    document.getElementById("clear").disabled = on === 0;
  }
}

new App();
