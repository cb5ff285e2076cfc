// All claims, for those who look for one.

import { claimLine } from "./fields.js";
import { h } from "./dom.js";
import { growing } from "./list.js";

/** Claims in the order of the articles. */
export function claimsView(app, { found }) {
  if (!found.claims.length) return [h("p", { class: "note" }, "No claim fits the search and the filters.")];
  return [
    growing(found.claims, (number) => claimLine(app.model, app.model.claim(number)), {
      step: 50,
      wrap: h("ul", { class: "claims" }),
    }),
  ];
}
