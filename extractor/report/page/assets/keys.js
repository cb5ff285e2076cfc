// The keyboard: keys that move and decide, which can be switched off, and the box that lists them.

import { h } from "./dom.js";

const SWITCH = "extractor.keys";
const KEYS = [
  ["j, k", "next and previous finding, claim or line"],
  ["a, d", "accept or dispute the finding that is in focus"],
  ["n", "write a note on it"],
  ["/", "search"],
  ["1 to 4", "conflicts, articles, people, claims"],
  ["?", "this list"],
];

/** Listens to single keys anywhere but in fields. */
export function listen(app) {
  const help = document.getElementById("help");
  let on = true;
  try {
    on = localStorage.getItem(SWITCH) !== "off";
  } catch {
    /* kept for this page alone */
  }
  const box = h("input", {
    type: "checkbox",
    id: "keys-on",
    onchange: () => {
      on = box.checked;
      try {
        localStorage.setItem(SWITCH, on ? "on" : "off");
      } catch {
        /* kept for this page alone */
      }
    },
  });
  box.checked = on;
  help.append(
    h("h2", { id: "help-title" }, "Keys"),
    h(
      "dl",
      null,
      KEYS.map(([key, what]) => [h("dt", null, h("kbd", null, key)), h("dd", null, what)]),
    ),
    h("p", null, box, " ", h("label", { for: "keys-on" }, "Single keys do this")),
    h("form", { method: "dialog" }, h("button", null, "Close")),
  );
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (event.target.closest?.("input, select, textarea") && event.key !== "Escape") return;
    if (event.key === "Escape") {
      event.target.blur?.();
    } else if (on || event.key === "?") {
      if (act(app, event.key, help)) event.preventDefault();
    }
  });
}

function act(app, key, help) {
  const card = document.activeElement?.closest?.(".card");
  const pressed = { a: ".decide .accepted", d: ".decide .disputed" }[key];
  if (pressed) card?.querySelector(pressed).click();
  else if (key === "n" && card) card.querySelector(".reason").focus();
  else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
  else if (key === "/") app.focusSearch();
  else if (key === "?") help.showModal();
  else if ("1234".includes(key)) app.goView(Number(key) - 1);
  else return false;
  return true;
}

/** Puts the focus on the next thing of the view. */
function move(step) {
  const things = [
    ...document.querySelectorAll(".card, .claim-list a, .inputs .name, .claims .claim-says a, .in-findings a, .told a"),
  ];
  const now = things.findIndex((thing) => thing.contains(document.activeElement));
  const chosen = things.findIndex((thing) => thing.getAttribute("aria-current"));
  const from = now >= 0 ? now : chosen;
  const next = things[from < 0 ? 0 : Math.min(Math.max(from + step, 0), things.length - 1)];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: next.matches(".card") ? "start" : "nearest" });
  if (next.matches(".claim-list a")) next.click();
}
