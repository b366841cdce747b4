// The form's grid: arrows and Enter move, a pasted column fills downwards, everything typed is kept.
"use strict";
(() => {
  const grid = document.querySelector("[data-grid]");
  if (!grid) return;
  const token = JSON.parse(document.body.getAttribute("hx-headers"))["x-csrftoken"];
  const told = document.getElementById("saving");
  const rows = [...grid.querySelectorAll("tr[data-line]")];
  const key = `vedich:${grid.dataset.save}`;
  let edition = Number(grid.dataset.edition);
  let pending = new Map();
  let timer = 0;
  let busy = false;

  const values = (row) => ({
    line: row.dataset.line,
    written: row.querySelector(".amount").value,
    kind: row.querySelector(".kind").value,
    note: row.querySelector(".note").value,
  });

  function keep() {
    // what is not saved yet survives a closed laptop
    if (pending.size) localStorage.setItem(key, JSON.stringify([...pending.values()]));
    else localStorage.removeItem(key);
  }

  function changed(row) {
    pending.set(row.dataset.line, values(row));
    keep();
    told.textContent = grid.dataset.saving;
    soon(500);
  }

  function soon(milliseconds) {
    window.clearTimeout(timer);
    timer = window.setTimeout(save, milliseconds);
  }

  const send = (cells, options) => fetch(grid.dataset.save, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify({ edition, cells }),
    ...options,
  });

  async function save() {
    if (busy || !pending.size) return pending.size === 0;
    busy = true;
    let failed = false;
    const sent = pending;
    pending = new Map();
    told.textContent = grid.dataset.saving;
    try {
      const answer = await send([...sent.values()]);
      const said = await answer.json();
      if (!answer.ok) { told.textContent = said.error || grid.dataset.offline; throw new Error(said.error); }
      edition = said.edition;
      for (const line of sent.keys()) tell(line, said.faults[line] || "", said.conflicts[line]);
      if (!pending.size) told.textContent = grid.querySelector('[aria-invalid="true"]') ? grid.dataset.faulty : grid.dataset.saved;
    } catch (error) {
      pending = new Map([...sent, ...pending]);
      if (!told.textContent || told.textContent === grid.dataset.saving) told.textContent = grid.dataset.offline;
      failed = true;
    } finally {
      busy = false;
      keep();
    }
    if (pending.size) soon(failed ? 8000 : 50);
    return pending.size === 0;
  }

  function tell(line, fault, conflict) {
    const row = rows.find((r) => r.dataset.line === String(line));
    const input = row.querySelector(".amount");
    row.querySelector(".field-error").textContent = conflict ? conflict.told : fault;
    input.setAttribute("aria-invalid", String(Boolean(fault || conflict)));
  }

  grid.addEventListener("input", (event) => {
    const row = event.target.closest("tr[data-line]");
    if (row) changed(row);
  });

  grid.addEventListener("keydown", (event) => {
    const input = event.target.closest("input");
    if (!input) return;
    const row = input.closest("tr");
    const name = input.classList.contains("note") ? ".note" : ".amount";
    const by = { ArrowDown: 1, Enter: event.shiftKey ? -1 : 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = rows[rows.indexOf(row) + by];
    if (next) { next.querySelector(name).focus(); next.querySelector(name).select(); }
  });

  grid.addEventListener("paste", (event) => {
    const input = event.target.closest("input");
    const lines = event.clipboardData.getData("text").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    if (!input || (lines.length < 2 && !lines[0].includes("\t"))) return;
    event.preventDefault();
    const start = rows.indexOf(input.closest("tr"));
    const columns = [".amount", ".note"];
    const first = columns.indexOf(input.classList.contains("note") ? ".note" : ".amount");
    lines.forEach((line, down) => {
      const row = rows[start + down];
      if (!row) return;
      line.split("\t").forEach((text, across) => {
        const name = columns[first + across];
        if (name) row.querySelector(name).value = text.trim();
      });
      changed(row);
    });
  });

  // what the last visit could not save comes back
  try {
    for (const cell of JSON.parse(localStorage.getItem(key) || "[]")) {
      const row = rows.find((r) => r.dataset.line === cell.line);
      if (!row) continue;
      row.querySelector(".amount").value = cell.written;
      row.querySelector(".note").value = cell.note;
      row.querySelector(".kind").value = cell.kind;
      changed(row);
    }
  } catch { localStorage.removeItem(key); }

  // nothing is sent on before what was typed is kept
  document.getElementById("moves")?.addEventListener("submit", async (event) => {
    if (!pending.size && !busy) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const form = event.target;
    window.clearTimeout(timer);
    while (busy) await new Promise((done) => window.setTimeout(done, 50));
    if (await save()) form.requestSubmit(event.submitter);
  }, true);
  // leaving: sent once more on the way, and kept here until the next visit has seen it
  window.addEventListener("pagehide", () => { if (pending.size) send([...pending.values()], { keepalive: true }); });
})();
