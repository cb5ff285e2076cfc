// Long lists that are drawn as far as somebody looks.

import { figure, h } from "./dom.js";

/**
 * A list that draws its first items and, whenever its end comes near, some more. Nothing that is drawn moves.
 * The element gets methods: drawTo(number) for printing, reveal(test) for links to an item further down.
 */
export function growing(items, draw, { step = 30, wrap = h("div", { class: "list" }) } = {}) {
  let done = 0;
  const rest = h("button", { type: "button", class: "more", onclick: () => drawTo(done + step) });
  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) drawTo(done + step);
    },
    { rootMargin: "1200px" },
  );
  const whole = h("div", { class: "growing" }, wrap, rest);

  function drawTo(number) {
    const upTo = Math.max(done, Math.min(number, items.length));
    const batch = document.createDocumentFragment();
    for (; done < upTo; done += 1) batch.append(draw(items[done], done));
    wrap.append(batch);
    const left = items.length - done;
    rest.hidden = left <= 0;
    rest.textContent = `Show more (${figure(left)} left)`;
    watcher.unobserve(rest);
    if (left > 0) watcher.observe(rest);
  }

  whole.drawTo = drawTo;
  whole.reveal = (wanted) => drawTo(items.findIndex(wanted) + 1);
  drawTo(step);
  return whole;
}

/** Draws all lists in an element, up to a number of items each. */
export function drawLists(element, number) {
  for (const list of element.querySelectorAll(".growing")) list.drawTo(number);
}
