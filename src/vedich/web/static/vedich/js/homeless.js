// Sentences of which nothing was made: shown one after the other, marked in the text without changing it.
"use strict";
window.vedichHomeless = (root, paper, post) => {
  const box = document.getElementById("homeless");
  const button = () => root.querySelector("[data-homeless-button]");
  let items = null;
  let at = -1;

  // a range of the text by offsets, across the marks that cut it
  function range(from, to) {
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    const found = document.createRange();
    let passed = 0;
    let begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = passed + node.length;
      if (!begun && from < end) { found.setStart(node, from - passed); begun = true; }
      if (begun && to <= end) { found.setEnd(node, to - passed); return found; }
      passed = end;
    }
    return null;
  }

  const ranges = (some) => some.map((item) => range(Number(item.dataset.from), Number(item.dataset.to))).filter(Boolean);

  function mark() {
    if (!window.Highlight || !window.CSS?.highlights) return;
    CSS.highlights.set("homeless", new Highlight(...ranges(items)));
    CSS.highlights.set("homeless-here", new Highlight(...ranges(items.slice(at, at + 1))));
  }

  function show(index) {
    if (!items.length) return;
    at = (index + items.length) % items.length;
    items.forEach((item, i) => { item.hidden = i !== at; });
    mark();
    const here = range(Number(items[at].dataset.from), Number(items[at].dataset.to));
    if (here) {
      const frame = paper.getBoundingClientRect();
      paper.scrollTop += here.getBoundingClientRect().top - frame.top - frame.height / 3;
    }
    box.scrollIntoView({ block: "nearest" });
  }

  async function open(after = 0) {
    const answer = await fetch(root.dataset.homeless, { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    box.innerHTML = await answer.text();
    box.hidden = false;
    items = [...box.querySelectorAll(".homeless-one")];
    button()?.setAttribute("aria-expanded", "true");
    const next = items.findIndex((item) => Number(item.dataset.start) >= after);
    show(Math.max(next, 0));
  }

  function close() {
    if (!items) return false;
    box.hidden = true;
    box.innerHTML = "";
    items = null;
    button()?.setAttribute("aria-expanded", "false");
    window.CSS?.highlights?.delete("homeless");
    window.CSS?.highlights?.delete("homeless-here");
    return true;
  }

  const propose = (kind) => {
    const item = items?.[at];
    if (item?.querySelector("[data-propose]")) return post(root.dataset.propose, { kind, start: item.dataset.start, end: item.dataset.end });
    return undefined;
  };

  box.addEventListener("click", (event) => {
    const target = event.target.closest("button");
    if (!target) return;
    if (target.dataset.propose) propose(target.dataset.propose);
    if (target.dataset.homelessStep) show(at + 1);
    if ("homelessClose" in target.dataset) close();
  });
  const asked = new URLSearchParams(window.location.search).get("homeless");
  if (asked !== null) open(Number(asked) || 0);
  return {
    isOpen: () => items !== null,
    next: () => (items ? show(at + 1) : open()),
    toggle: () => (items ? close() : open()),
    close, propose,
  };
};
