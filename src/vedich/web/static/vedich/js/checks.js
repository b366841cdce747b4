// The check of figures: a finding's pieces of evidence are marked in the text, the one that was chosen comes into view.
"use strict";
(() => {
  const paper = document.getElementById("paper");
  if (!paper || !window.CSS || !CSS.highlights) return;

  // offsets count characters of the text, the page's own text nodes count UTF-16 units
  function rangeOf(start, end) {
    const range = new Range();
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    let at = 0;
    let begun = false;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      let unit = 0;
      for (const letter of node.data) {
        if (at === start) { range.setStart(node, unit); begun = true; }
        unit += letter.length;
        at += 1;
        if (at === end) { range.setEnd(node, unit); return begun ? range : null; }
      }
    }
    return null;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.evidence");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const finding = link.closest(".finding");
    const ranges = new Map();
    for (const one of finding.querySelectorAll("a.evidence")) {
      const range = rangeOf(Number(one.dataset.start), Number(one.dataset.end));
      if (range) ranges.set(one, range);
    }
    if (!ranges.has(link)) return;
    event.preventDefault();
    CSS.highlights.set("evidence", new Highlight(...ranges.values()));
    CSS.highlights.set("evidence-here", new Highlight(ranges.get(link)));
    for (const other of document.querySelectorAll(".finding.selected")) other.classList.remove("selected");
    finding.classList.add("selected");
    const box = paper.getBoundingClientRect();
    paper.scrollTop += ranges.get(link).getBoundingClientRect().top - box.top - box.height / 3;
  });
})();
