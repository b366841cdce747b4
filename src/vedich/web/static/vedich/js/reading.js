// The reading page: text and proposals linked both ways, and decided on by mouse or keyboard.
"use strict";
(() => {
  const root = document.querySelector("[data-reading]");
  if (!root) return;
  const canDecide = "canDecide" in root.dataset;
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["x-csrftoken"];
  const paper = document.getElementById("paper");
  const messages = document.getElementById("messages");
  const help = document.getElementById("keys");
  const marks = new Map();
  for (const mark of paper.querySelectorAll("mark")) {
    for (const key of mark.dataset.p.split(" ")) marks.set(key, [...(marks.get(key) || []), mark]);
  }
  const cardOf = (key) => document.getElementById("p" + key);
  const isOpen = (card) => card.dataset.state === "open";
  let selected = null;

  // a long document's proposals are fetched when their section comes into sight or is stepped on
  const loading = new Map();
  function load(group) {
    if (!group || !("waiting" in group.dataset)) return Promise.resolve();
    if (!loading.has(group.id)) {
      const asked = fetch(group.dataset.group, { headers: { "HX-Request": "true" } })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer)))
        .then((html) => { watch.unobserve(group); put(html); })
        .catch(() => failed())
        .finally(() => loading.delete(group.id));
      loading.set(group.id, asked);
    }
    return loading.get(group.id);
  }
  const watch = new IntersectionObserver(
    (entries) => { for (const entry of entries) if (entry.isIntersecting) load(entry.target); },
    { rootMargin: "900px 0px" },
  );
  for (const group of root.querySelectorAll("[data-waiting]")) watch.observe(group);

  function failed() {
    messages.textContent = root.dataset.failed;
    window.scrollTo({ top: 0 });
  }

  async function select(card, scroll = "both") {
    if (!card) return;
    const key = card.dataset.key;
    selected = key;
    if (card.classList.contains("place")) {
      root.setAttribute("aria-busy", "true");
      await load(card.closest(".group"));
      root.removeAttribute("aria-busy");
      if (selected !== key) return;
      card = cardOf(key);
    }
    for (const other of root.querySelectorAll(".selected")) other.classList.remove("selected");
    card.classList.add("selected");
    const own = marks.get(key) || [];
    for (const mark of own) mark.classList.add("selected");
    // the text scrolls in its own box; the page stays where the reader has it
    if (scroll !== "card" && scroll !== "none" && own[0]) {
      const box = paper.getBoundingClientRect();
      paper.scrollTop += own[0].getBoundingClientRect().top - box.top - box.height / 3;
    }
    if (scroll === "both" || scroll === "card") card.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  const current = () => (selected ? cardOf(selected) : null);

  function step(by, wanted = () => true) {
    const all = [...root.querySelectorAll(".proposal")];
    let at = all.indexOf(current());
    if (at < 0) at = by > 0 ? -1 : all.length;
    for (at += by; at >= 0 && at < all.length; at += by) {
      if (wanted(all[at])) return select(all[at]);
    }
    return Promise.resolve();
  }

  // the next one to decide on; behind the last one the first that was left
  function toOpen() {
    const all = [...root.querySelectorAll(".proposal")];
    const here = all.indexOf(current());
    return select(all.slice(here + 1).find(isOpen) || all.find(isOpen));
  }

  // what is pressed while an act is on its way waits for it; a key that is held down decides nothing twice
  let queue = Promise.resolve();
  const inTurn = (act) => { queue = queue.then(act).catch(failed); };

  async function post(url, data) {
    root.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, {
        method: "POST", body: new URLSearchParams(data), headers: { "X-CSRFToken": token, "HX-Request": "true" },
      });
      if (answer.headers.get("HX-Redirect")) { window.location.href = answer.headers.get("HX-Redirect"); return false; }
      if (answer.headers.get("HX-Refresh")) { window.location.reload(); return false; }
      const html = await answer.text();
      if (answer.status >= 500) { failed(); return false; }
      messages.innerHTML = answer.ok ? "" : html;
      if (answer.ok) { put(html); return true; }
      window.scrollTo({ top: 0 });
      // somebody else was first: show how it stands now
      if (answer.status === 409 && data.proposal) put(await (await fetch(`${root.dataset.cards}${data.proposal}/`)).text());
      return false;
    } catch {
      failed();
      return false;
    } finally {
      root.removeAttribute("aria-busy");
    }
  }

  // put each returned piece in the place of the one with its id
  function put(html) {
    const box = document.createElement("template");
    box.innerHTML = html;
    for (const piece of [...box.content.children]) {
      const place = document.getElementById(piece.id);
      if (!place) continue;
      piece.removeAttribute("hx-swap-oob");
      if (piece.classList.contains("group")) {
        for (const card of place.querySelectorAll(".proposal:not(.place)")) {
          // what was decided since the section was asked for stays
          piece.querySelector(`#${card.id}`)?.replaceWith(card);
        }
      }
      place.replaceWith(piece);
      window.htmx.process(piece);
    }
    const card = current();
    if (card && !card.classList.contains("place")) {
      card.classList.add("selected");
    }
  }

  async function decide(card, act, triage) {
    if (!canDecide || !card || !isOpen(card)) return;
    select(card, "none");
    const data = { proposal: card.dataset.key };
    if (triage) data.triage = triage;
    if ((await post(root.dataset[act], data)) && act !== "join") await toOpen();
  }

  const sectionOf = (card) => card?.closest(".group")?.dataset.section;
  const headOf = (section) => document.getElementById("h" + section);
  const sectionActs = {
    accept: (section) => post(root.dataset.accept, { section }),
    leads: (section) => post(root.dataset.leads, { section }),
    deadlines: (section) => post(root.dataset.answer, { section, asked: "deadline", value: "" }),
    triage: (section, triage) => post(root.dataset.triage, { section, triage }),
  };
  // by key a section's act does what its button does, and only where there is one
  async function inSection(act) {
    const section = sectionOf(current());
    if (!headOf(section)?.querySelector(`[data-section-act="${act}"]`)) return;
    if ((await sectionActs[act](section)) && act === "accept" && !isOpen(current())) await toOpen();
  }
  function nextSection() {
    const here = sectionOf(current());
    return step(1, (card) => isOpen(card) && sectionOf(card) !== here);
  }

  const homeless = window.vedichHomeless(root, paper, post);

  root.addEventListener("click", (event) => {
    // where evidence overlaps, the innermost
    const mark = event.target.closest("mark");
    if (mark) { select(cardOf(mark.dataset.p.split(" ").pop()), "card"); return; }
    const section = event.target.closest("[data-section-act]");
    if (section) {
      const key = section.closest("[data-section]").dataset.section;
      inTurn(() => sectionActs[section.dataset.sectionAct](key, section.dataset.triage));
      return;
    }
    if (event.target.closest("[data-undo-button]")) { inTurn(acts.u); return; }
    if (event.target.closest("[data-homeless-button]")) { homeless.toggle(); return; }
    if (event.target.closest("[data-cancel-edit]")) { event.target.closest(".editing").innerHTML = ""; return; }
    const chosen = event.target.closest("[data-answer]:not([data-reading])");
    if (chosen) {
      post(root.dataset.answer, { question: chosen.form.elements.question.value, value: chosen.dataset.answer });
      return;
    }
    const card = event.target.closest(".proposal");
    if (!card) return;
    const button = event.target.closest("[data-act]");
    if (button && button.dataset.act !== "edit") { inTurn(() => decide(card, button.dataset.act, button.dataset.triage)); return; }
    select(card, "mark");
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys-open]")) help.showModal();
    if (event.target.closest("[data-keys-close]") || event.target === help) help.close();
  });

  async function ask() {
    await step(1, (card) => isOpen(card) && (card.classList.contains("place") || card.querySelector(".ask")));
    current()?.querySelector(".ask input:not([type=hidden])")?.focus();
  }
  const digit = (index) => {
    if (homeless.isOpen()) return homeless.propose(["directive", "target", "figure", "assessment"][index]);
    const triage = ["assign", "orientation", "register"][index];
    if (triage && current()?.dataset.item === "directive") return decide(current(), "accept", triage);
    return undefined;
  };
  const reads = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), n: nextSection,
    h: () => homeless.next(), "?": () => (help.open ? help.close() : help.showModal()), Escape: () => homeless.close(),
  };
  const acts = {
    Enter: () => decide(current(), "accept"), x: () => decide(current(), "reject"), g: () => decide(current(), "join"),
    e: () => current()?.querySelector('[data-act="edit"]')?.click(),
    u: () => post(root.dataset.undo, {}),
    s: () => inSection("accept"), l: () => inSection("leads"), d: () => inSection("deadlines"), q: ask,
    1: () => digit(0), 2: () => digit(1), 3: () => digit(2), 4: () => digit(3),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, textarea, select");
    if (typing) { if (event.key === "Escape") typing.blur(); return; }
    if (event.target.closest("button, a, summary") && event.key === "Enter") return;
    if (document.querySelector("dialog[open]") && event.key !== "?") return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = reads[key] || (canDecide && acts[key]);
    if (!act) return;
    event.preventDefault();
    if (reads[key]) act();
    else if (!event.repeat) inTurn(act);
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
  for (const lost of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(lost, failed);

  const wanted = new URLSearchParams(window.location.search).get("at");
  const all = [...root.querySelectorAll(".proposal")];
  const first = wanted ? cardOf(wanted) : canDecide ? all.find(isOpen) || all[0] : null;
  if (first) select(first, wanted ? "both" : "none");
})();
