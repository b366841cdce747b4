// The reading page: text and proposals linked both ways, and decided on by mouse or keyboard.
"use strict";
(() => {
  const root = document.querySelector("[data-reading]");
  if (!root) return;
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["x-csrftoken"];
  const paper = document.getElementById("paper");
  const cards = () => [...root.querySelectorAll(".proposal")];
  const marksOf = (key) => [...paper.querySelectorAll("mark")].filter((m) => m.dataset.p.split(" ").includes(key));
  let selected = null;

  function select(card, scroll = "both") {
    if (!card) return;
    selected = card.dataset.key;
    for (const other of root.querySelectorAll(".selected")) other.classList.remove("selected");
    card.classList.add("selected");
    const marks = marksOf(selected);
    for (const mark of marks) mark.classList.add("selected");
    // the text scrolls in its own box; the page stays where the reader has it
    if (scroll !== "card" && scroll !== "none" && marks[0]) {
      const box = paper.getBoundingClientRect();
      const at = marks[0].getBoundingClientRect();
      paper.scrollTop += at.top - box.top - box.height / 3;
    }
    if (scroll === "both" || scroll === "card") card.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  const current = () => root.querySelector(`.proposal[data-key="${selected}"]`);

  function step(by, wanted = () => true) {
    const all = cards();
    let at = all.indexOf(current());
    if (at < 0) at = by > 0 ? -1 : all.length;
    for (at += by; at >= 0 && at < all.length; at += by) {
      if (wanted(all[at])) { select(all[at]); return; }
    }
  }

  const isOpen = (card) => card.dataset.state === "open";

  async function post(url, data) {
    const body = new URLSearchParams(data);
    const answer = await fetch(url, {
      method: "POST", body, headers: { "X-CSRFToken": token, "HX-Request": "true" },
    });
    if (answer.headers.get("HX-Refresh")) { window.location.reload(); return false; }
    const html = await answer.text();
    if (!answer.ok) { document.getElementById("messages").innerHTML = html; window.scrollTo({ top: 0 }); return false; }
    document.getElementById("messages").innerHTML = "";
    swap(html);
    return true;
  }

  // put each returned piece in the place of the one with its id
  function swap(html) {
    const box = document.createElement("template");
    box.innerHTML = html;
    for (const piece of [...box.content.children]) {
      const place = document.getElementById(piece.id);
      if (!place) continue;
      piece.removeAttribute("hx-swap-oob");
      place.replaceWith(piece);
      window.htmx.process(piece);
    }
    const card = current();
    if (card) select(card, "none");
  }

  async function decide(card, act, triage) {
    if (!card || !isOpen(card)) return;
    const key = card.dataset.key;
    select(card, "none");
    const data = { proposal: key };
    if (triage) data.triage = triage;
    if (await post(root.dataset[act], data)) step(1, isOpen);
  }

  root.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark) { select(document.getElementById("p" + mark.dataset.p.trim().split(" ")[0]), "card"); return; }
    const section = event.target.closest("[data-accept-section]");
    if (section) { post(root.dataset.accept, { section: section.dataset.acceptSection }); return; }
    if (event.target.closest("[data-undo-button]")) { post(root.dataset.undo, {}); return; }
    if (event.target.closest("[data-cancel-edit]")) { event.target.closest(".editing").innerHTML = ""; return; }
    const card = event.target.closest(".proposal");
    if (!card) return;
    const button = event.target.closest("[data-act]");
    if (button && button.dataset.act !== "edit") { decide(card, button.dataset.act, button.dataset.triage); return; }
    select(card, "mark");
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, textarea, select");
    if (typing) { if (event.key === "Escape") typing.blur(); return; }
    if (event.target.closest("button, a, summary") && event.key === "Enter") return;
    const card = current();
    const directive = card?.dataset.item === "directive";
    const acts = {
      j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
      Enter: () => decide(card, "accept"), x: () => decide(card, "reject"),
      e: () => card?.querySelector('[data-act="edit"]')?.click(),
      u: () => post(root.dataset.undo, {}),
      s: () => card?.closest(".group")?.querySelector("[data-accept-section]")?.click(),
      q: () => { step(1, (c) => isOpen(c) && c.querySelector(".ask")); current()?.querySelector(".ask input:not([type=hidden])")?.focus(); },
      1: () => directive && decide(card, "accept", "assign"),
      2: () => directive && decide(card, "accept", "orientation"),
      3: () => directive && decide(card, "accept", "register"),
    };
    const act = acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // "no deadline" answers with nothing on purpose
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.triggeringEvent?.submitter?.name === "none") event.detail.parameters.value = "";
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const form = event.target.querySelector?.(".edit input, .edit textarea");
    if (form) form.focus();
    const card = current();
    if (card && !card.classList.contains("selected")) select(card, "none");
  });

  const wanted = new URLSearchParams(window.location.search).get("at");
  const first = wanted
    ? cards().find((card) => card.dataset.key === wanted)
    : cards().find(isOpen) || cards()[0];
  if (first) select(first, wanted ? "both" : "none");
})();
